namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>What a measured method returns. Of a stream, a call is an item.</summary>
internal enum Shape
{
    Task,
    ValueTask,
    AsyncStream,
    Stream,

    /// <summary>A span with one log in it, which a provider that reads scopes gets.</summary>
    Log,

    /// <summary>A span with ten of them: what is kept for a span pays from the second one on.</summary>
    TenLogs,

    /// <summary>A span whose body logs once, in a scope with the ids of the span.</summary>
    ScopedLog,

    /// <summary>A span without one, in a process whose logs are correlated all the same.</summary>
    Unlogged,

    /// <summary>The current context captured, attached, and put back.</summary>
    Attached,

    /// <summary>A body that runs in a span made by hand: <c>RunAsync</c>.</summary>
    Run,

    /// <summary>A <see cref="Task"/> that an async method awaits as it calls for it.</summary>
    Awaited,

    /// <summary>A call that is measured in a histogram, returning a <see cref="Task"/>.</summary>
    Measured,
}
