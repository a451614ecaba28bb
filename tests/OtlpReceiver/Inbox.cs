using System.Diagnostics;
using System.Collections.Concurrent;
using Pynector.Otlp.Messages;

namespace Pynector.Otlp;

/// <summary>Keeps what has come.</summary>
public sealed class Inbox
{
    private readonly ConcurrentQueue<ReceivedSpan> _spans = new();
    private readonly ConcurrentQueue<ReceivedSeries> _series = new();
    private readonly ConcurrentQueue<ReceivedLog> _logs = new();
    private int _batches;

    public IReadOnlyList<ReceivedSpan> Spans => [.. _spans];

    public IReadOnlyList<ReceivedSeries> Series => [.. _series];

    public IReadOnlyList<ReceivedLog> Logs => [.. _logs];

    public int SpanCount => _spans.Count;

    /// <summary>Waits for something to come.</summary>
    /// <returns>What was found.</returns>
    /// <exception cref="TimeoutException">It doesn't come within half a minute.</exception>
    public async Task<T> WaitForAsync<T>(Func<Inbox, T?> find, string what)
        where T : class
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (find(this) is { } found)
            {
                return found;
            }

            if (watch.Elapsed > TimeSpan.FromSeconds(30))
            {
                throw new TimeoutException($"No {what} has come; there are {string.Join(", ", Spans.Select(static span => span.Name).Distinct())}");
            }

            await Task.Delay(20).ConfigureAwait(false);
        }
    }

    internal void Add(string path, byte[] body, IReadOnlyDictionary<string, string> headers)
    {
        if (path.Contains("trace", StringComparison.OrdinalIgnoreCase))
        {
            AddSpans(ExportTraces.Parser.ParseFrom(body), headers);
        }
        else if (path.Contains("metrics", StringComparison.OrdinalIgnoreCase))
        {
            AddSeries(ExportMetrics.Parser.ParseFrom(body));
        }
        else
        {
            AddLogs(ExportLogs.Parser.ParseFrom(body));
        }
    }

    private void AddSpans(ExportTraces message, IReadOnlyDictionary<string, string> headers)
    {
        var batch = Interlocked.Increment(ref _batches);
        foreach (var resource in message.ResourceSpans)
        {
            var attributes = Values.Of(resource.Resource.Attributes);
            foreach (var scope in resource.ScopeSpans)
            {
                foreach (var span in scope.Spans)
                {
                    _spans.Enqueue(new ReceivedSpan(span, scope.Scope.Name, attributes, headers, batch));
                }
            }
        }
    }

    private void AddSeries(ExportMetrics message)
    {
        foreach (var scope in message.ResourceMetrics.SelectMany(static resource => resource.ScopeMetrics))
        {
            foreach (var metric in scope.Metrics)
            {
                foreach (var point in metric.Histogram?.DataPoints ?? [])
                {
                    _series.Enqueue(new ReceivedSeries(scope.Scope.Name, metric.Name, metric.Unit, point));
                }
            }
        }
    }

    private void AddLogs(ExportLogs message)
    {
        foreach (var scope in message.ResourceLogs.SelectMany(static resource => resource.ScopeLogs))
        {
            foreach (var record in scope.LogRecords)
            {
                _logs.Enqueue(new ReceivedLog(scope.Scope.Name, record));
            }
        }
    }
}
