using Pynector;

using (PynectorSdk.Start(options =>
{
    options.Exporters = ["console"];
    options.ConsoleFormat = ConsoleFormat.Tree;
    options.MetricExporters = ["console"];
    options.ExportLogs = false;
}))
{
    await new Orders().PlaceAsync(7);
}

internal sealed partial class Orders
{
    [Traced]
    public async partial Task PlaceAsync(int id)
    {
        CurrentSpan.Tag("order.id", id);
        await Task.Yield();
    }
}
