using System.Diagnostics;

namespace Pynector.Context;

/// <summary>A parent that a call names; the default value is none.</summary>
internal readonly struct SpanParent
{
    internal SpanParent(ActivityContext context, Activity? hierarchical = null)
    {
        Context = context;
        Hierarchical = hierarchical;
    }

    /// <summary>Gets the parent's context.</summary>
    internal ActivityContext Context { get; }

    /// <summary>Gets the parent itself where it has no context: an activity of the old hierarchical format, which can be current.</summary>
    internal Activity? Hierarchical { get; }
}
