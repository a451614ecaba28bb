using System.Text;
using Pynector;
using Pynector.Testing;

Console.OutputEncoding = Encoding.UTF8;
using var recorder = TraceRecorder.Start();
await new Orders().PlaceAsync(7);
Console.Write(recorder.ToString("notimes"));

public sealed class Orders
{
    [Traced]
    public async Task PlaceAsync([Tag("order.id")] int id) => await SaveAsync();

    [Traced]
    private async Task SaveAsync() => await Task.Yield();
}
