using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pynector.Activities;
using Pynector.Context;
using Pynector.Logging;
using Pynector.Spans;
using Pynector.Tags;

namespace Pynector.Streams;

/// <summary>One call of a method that returns a stream: what the span of each enumeration starts with.</summary>
internal sealed class StreamSpans(SpanRules rules, SpanParent parent, IReadOnlyList<ActivityLink> links, bool isAsync)
{
    private List<KeyValuePair<string, object>>? _tags;
    private Func<Activity?, CallLog?>? _openLog;

    /// <summary>Whether the producer is an async iterator, whose builder undoes what the producer does to the caller's context.</summary>
    internal bool IsAsync => isAsync;

    // Converted now: when the enumeration starts, the object behind the argument may be another.
    internal void Tag<T>(string key, T value)
    {
        if (TagWriter.Convert(value) is { } recorded)
        {
            (_tags ??= []).Add(new KeyValuePair<string, object>(key, recorded));
        }
    }

    internal void Tag<TSelf, T>(string key, TSelf self, Func<TSelf, T> read)
    {
        if (TagWriter.TryRead(self, read, out var value))
        {
            Tag(key, value);
        }
    }

    internal void LogTo(ILogger? logger, bool withScope) => _openLog = span => rules.OpenLog(span, logger, withScope);

    internal CallLog? OpenLog(Activity? span) => _openLog?.Invoke(span);

    internal Activity? Start(in CallerSnapshot caller)
    {
        var span = rules.StartSpan(caller, parent, links);
        if (span is { IsAllDataRequested: true } && _tags is not null)
        {
            foreach (var tag in _tags)
            {
                span.SetTag(tag.Key, tag.Value);
            }
        }

        return span;
    }

    internal long StartMeasuring() => rules.StartMeasuring();

    internal void End(Activity? span, Exception? escaped, CallLog? log, long started)
    {
        if (escaped is null)
        {
            rules.Complete(span, log, started);
        }
        else
        {
            rules.Fail(span, escaped, log, started);
        }
    }
}
