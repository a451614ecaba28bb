using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpenTelemetry;

namespace Pynector.ConsoleOutput;

/// <summary>Knows which spans the application's provider hears: others never come to an exporter, and nothing must wait for their end.</summary>
internal sealed class HeardSpans : BaseProcessor<Activity>
{
    private readonly ConditionalWeakTable<Activity, HeardSpans> _spans = [];

    public override void OnStart(Activity data)
    {
        if (data.Recorded)
        {
            _spans.AddOrUpdate(data, this);
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
}
