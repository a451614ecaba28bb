namespace Pynector.Activities;

/// <summary>The execution context around the start of a span: what it was before, and what the start has made of it.</summary>
/// <remarks>
/// Setting the current span back copies the context (72 bytes, 15 ns). A body that has left the context as the start of its span made it,
/// as every <c>async</c> one does, has changed nothing that putting the whole context back could undo: that allocates nothing.
/// </remarks>
internal readonly struct ContextAround
{
#if NET
    private readonly ExecutionContext? _before;
    private readonly ExecutionContext? _started;

    private ContextAround(ExecutionContext? before, ExecutionContext? started)
    {
        _before = before;
        _started = started;
    }

    /// <summary>Takes note of the context, before the span starts.</summary>
    internal static ContextAround BeforeStart() => new(ExecutionContext.Capture(), null);

    /// <summary>Takes note of the context that the start has made.</summary>
    internal ContextAround Started() => new(_before, ExecutionContext.Capture());

    /// <summary>Puts the context back, if nothing but the start has changed it.</summary>
    internal void GoBack()
    {
        // With suppressed flow there is no context to be had.
        if (_before is not null && _started is not null && ReferenceEquals(ExecutionContext.Capture(), _started))
        {
            ExecutionContext.Restore(_before);
        }
    }
#else
#pragma warning disable CA1822 // There is no context to be put back.
    internal static ContextAround BeforeStart() => default;

    internal ContextAround Started() => this;

    internal void GoBack()
    {
    }
#pragma warning restore CA1822
#endif
}
