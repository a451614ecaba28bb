using System.Collections.Concurrent;
using System.Diagnostics;

namespace QuickStart;

/// <summary>Listens to a source and collects its finished spans. An application has an exporter in this place; the traced code is the same.</summary>
internal sealed class TraceTree : IDisposable
{
    private readonly ConcurrentQueue<Activity> _finished = new();
    private readonly ActivityListener _listener;
    private readonly string _orderBy;

    /// <summary>Starts to listen.</summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="orderBy">The tag, an <see cref="int"/>, by which siblings of one name are sorted: they may have run side by side, and their starts differ from run to run.</param>
    public TraceTree(string source, string orderBy)
    {
        _orderBy = orderBy;
        _listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == source,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _finished.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The spans that finished so far, as trees.</summary>
    /// <returns>Those whose parent is not among them.</returns>
    public IReadOnlyList<SpanNode> Roots()
    {
        var finished = _finished.ToArray();
        var known = finished.Select(span => span.SpanId).ToHashSet();
        return NodesBelow(default, finished.ToLookup(span => known.Contains(span.ParentSpanId) ? span.ParentSpanId : default));
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private SpanNode[] NodesBelow(ActivitySpanId parent, ILookup<ActivitySpanId, Activity> byParent)
    {
        var firstStarts = byParent[parent].GroupBy(span => span.DisplayName).ToDictionary(spans => spans.Key, spans => spans.Min(span => span.StartTimeUtc));
        return [.. byParent[parent]
            .Select(span => (Span: span, Number: span.GetTagItem(_orderBy) as int?))
            .OrderBy(item => item.Number is null ? item.Span.StartTimeUtc : firstStarts[item.Span.DisplayName])
            .ThenBy(item => item.Number)
            .ThenBy(item => item.Span.StartTimeUtc)
            .Select(item => new SpanNode(item.Span, NodesBelow(item.Span.SpanId, byParent)))];
    }
}
