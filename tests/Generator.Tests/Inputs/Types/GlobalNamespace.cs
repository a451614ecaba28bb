using Pynector;

internal sealed partial class Script
{
    [Traced]
    internal async partial Task RunAsync()
    {
        await Task.Yield();
    }
}
