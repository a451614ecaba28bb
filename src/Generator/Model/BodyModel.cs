namespace Pynector.Generators.Model;

/// <summary>How a wrapper ends its span: one record a kind of body.</summary>
internal abstract record BodyModel;

/// <summary>Guarded: the span ends when the body returns or throws.</summary>
internal sealed record GuardedBodyModel : BodyModel
{
    public required ResultUse Result { get; init; }
}

/// <summary>Observed: the runtime watches the task that the body returns, and the body may throw before it returns one.</summary>
internal sealed record ObservedBodyModel : BodyModel;

/// <summary>Observed, by an <c>async</c> method: its builder restores the caller's context, and puts what the body throws into the task.</summary>
internal sealed record AsyncBodyModel : BodyModel;

/// <summary>Awaited, by a method inside the wrapper: both are runtime-async, and there is no task between them.</summary>
internal sealed record AwaitedBodyModel : BodyModel
{
    public required ResultUse Result { get; init; }
}

/// <summary>A task-like of somebody's own: only a method with its builder makes another, so that one inside the wrapper awaits it.</summary>
internal sealed record TaskLikeBodyModel : BodyModel
{
    public required ResultUse Result { get; init; }
}

/// <summary>A stream: the span covers the enumeration.</summary>
internal sealed record StreamBodyModel : BodyModel
{
    public required StreamEntry Entry { get; init; }

    public required StreamKind Kind { get; init; }
}

/// <summary>What the wrapper does with a result.</summary>
internal enum ResultUse
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The wrapper returns it.</summary>
    Returned,

    /// <summary>The wrapper records it as a tag, and returns it.</summary>
    Tagged,

    /// <summary>As <see cref="Tagged"/>, but the result is <c>dynamic</c>: handed on as that, it would bind the runtime's method at run time.</summary>
    TaggedDynamic,
}

/// <summary>What the call of a stream's method does to the caller's context.</summary>
internal enum StreamEntry
{
    /// <summary>It may change it.</summary>
    Call,

    /// <summary>It is an <c>async</c> iterator, and restores it.</summary>
    AsyncCall,
}

/// <summary>How a stream is moved on.</summary>
internal enum StreamKind
{
    /// <summary>By <c>MoveNext</c>.</summary>
    Enumerable,

    /// <summary>By <c>MoveNextAsync</c>.</summary>
    AsyncEnumerable,
}
