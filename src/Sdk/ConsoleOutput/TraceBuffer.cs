using System.Diagnostics;

namespace Pynector.ConsoleOutput;

/// <summary>Collects ended spans until the span at their top has ended, the local root. Holds so many at most: a root that never ends must not fill the memory.</summary>
/// <param name="heard">Knows the root of a span.</param>
/// <param name="capacity">How many spans wait at most.</param>
internal sealed class TraceBuffer(HeardSpans heard, int capacity)
{
    private readonly Dictionary<Activity, List<Activity>> _waiting = [];
    private int _count;

    /// <summary>Takes a span that has ended.</summary>
    /// <returns>The spans to show now: a root's, once it has ended; a late one alone; those of the fullest root where there is no more room. Else none.</returns>
    public IReadOnlyList<Activity> Add(Activity span)
    {
        var root = heard.RootOf(span);
        if (ReferenceEquals(root, span))
        {
            heard.Show(root);
            return [.. Take(root), span];
        }

        if (heard.IsShown(root))
        {
            return [span];
        }

        if (!_waiting.TryGetValue(root, out var spans))
        {
            _waiting[root] = spans = [];
        }

        spans.Add(span);
        _count++;
        return _count <= capacity ? [] : TakeFullest();
    }

    /// <summary>Takes what still waits for its root.</summary>
    public IEnumerable<IReadOnlyList<Activity>> TakeAll()
    {
        while (_waiting.Count > 0)
        {
            yield return TakeFullest();
        }
    }

    // With the root, which has not ended: the tree says so.
    private List<Activity> TakeFullest()
    {
        var root = _waiting.MaxBy(static spans => spans.Value.Count).Key;
        return [.. Take(root), root];
    }

    private List<Activity> Take(Activity root)
    {
        if (!_waiting.Remove(root, out var spans))
        {
            return [];
        }

        _count -= spans.Count;
        return spans;
    }
}
