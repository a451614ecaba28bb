using System.Diagnostics;
using Pynector.Activities;
using Pynector.Facade;

namespace Pynector;

public static partial class ActivitySourceExtensions
{
    /// <summary>Starts a group of tasks under one span. The span is current until the group is disposed, so that what the caller starts meanwhile are its children, too.</summary>
    /// <param name="source">The source of the span.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="kind">The kind of the span.</param>
    /// <param name="tags">Tags that the span starts with: samplers see them.</param>
    /// <param name="links">Links to other spans; those to the default context are left out.</param>
    /// <param name="cancellationToken">Cancels the token of the tasks.</param>
    /// <returns>The group, to be disposed where it was started: <c>await using var group = tracer.StartTaskGroup("save");</c></returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    public static TracedTaskGroup StartTaskGroup(
        this ActivitySource source,
        string name,
        ActivityKind kind = ActivityKind.Internal,
        ReadOnlySpan<SpanTag> tags = default,
        ReadOnlySpan<ActivityLink> links = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var before = CurrentActivity.Value;
        var span = source.IsHeard() ? new SpanRequest(source, name, kind, tags, links).Start(CallerSnapshot.CaptureActivity()) : null;
        return new TracedTaskGroup(span, before, cancellationToken);
    }
}
