using Pynector;

namespace Shop;

/// <summary>Has methods of each level.</summary>
public partial class Levels
{
    /// <summary>Is always traced.</summary>
    [Traced]
    public partial void Plain();

    private void PlainCore() => _ = 0;

    /// <summary>Is traced for those who look closely.</summary>
    [Traced(Level = SpanLevel.Debug)]
    public partial void Close();

    private void CloseCore() => _ = 0;

    /// <summary>Is traced for those who want everything.</summary>
    [Traced(Level = SpanLevel.Verbose)]
    public async partial Task CloserAsync()
    {
        await Task.Yield();
    }
}
