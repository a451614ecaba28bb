using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpenTelemetry;

namespace Pynector.ConsoleOutput;

/// <summary>Knows which spans the application's provider hears: others never come to an exporter, and nothing must wait for their end.</summary>
internal sealed class HeardSpans : BaseProcessor<Activity>
{
    private readonly ConditionalWeakTable<Activity, Mark> _spans = [];

    public override void OnStart(Activity data)
    {
        if (data.Recorded)
        {
            _spans.AddOrUpdate(data, new Mark());
        }
    }

    /// <summary>Finds the span at the top, among those that are heard in this process.</summary>
    public Activity RootOf(Activity span)
    {
        var root = span;
        for (var around = span; around.Parent is { } parent && !around.HasRemoteParent; around = parent)
        {
            if (_spans.TryGetValue(parent, out _))
            {
                root = parent;
            }
        }

        return root;
    }

    /// <summary>Whether the tree of a root has been shown: what ends later stands alone.</summary>
    public bool IsShown(Activity root) => _spans.TryGetValue(root, out var mark) && mark.IsShown;

    /// <summary>Notes that the tree of a root is shown.</summary>
    public void Show(Activity root) => _spans.GetOrCreateValue(root).IsShown = true;

    // Read and written by the one thread that exports.
    private sealed class Mark
    {
        public bool IsShown { get; set; }
    }
}
