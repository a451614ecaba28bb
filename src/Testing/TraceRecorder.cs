using System.Collections.Concurrent;
using System.Diagnostics;
using Pynector.Testing.Tree;

namespace Pynector.Testing;

/// <summary>
/// Records the spans that are started under it, in its trace, and no others: tests that run in parallel, each with its own recorder, don't see
/// each other's spans.
/// </summary>
/// <remarks>
/// The recorder makes a span of its own current where it is started; that span is the parent of what the test starts, and is in no list. While a
/// recorder runs, the code of other tests is heard as well, because a listener is the process's: none of their spans is recorded.
/// </remarks>
public sealed class TraceRecorder : IDisposable
{
    private const string NoTimes = "notimes";

    private readonly HashSet<string> _sources;
    private readonly Activity _root;
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _started = new();
    private readonly ConcurrentQueue<Activity> _ended = new();
    private int _isDisposed;

    private TraceRecorder(string[] sources)
    {
        _sources = new HashSet<string>(sources, StringComparer.Ordinal);

        // It has no source that anybody asks for, and a trace of its own, whatever is current.
        _root = new Activity(nameof(TraceRecorder)).SetIdFormat(ActivityIdFormat.W3C).SetParentId(ActivityTraceId.CreateRandom(), default, ActivityTraceFlags.Recorded);
        _root.Start();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => _sources.Count == 0 || _sources.Contains(source.Name),
            Sample = Sample,
            SampleUsingParentId = SampleUsingParentId,
            ActivityStarted = span => Add(_started, span),
            ActivityStopped = span => Add(_ended, span),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Gets the spans that have ended, in the order of their end. A list that is taken doesn't change.</summary>
    public IReadOnlyList<Activity> Spans => _ended.ToArray();

    /// <summary>Starts to record in a new trace, which is current until the recorder is disposed.</summary>
    /// <param name="sources">The names of the activity sources to hear; none: all of the process.</param>
    /// <returns>The recorder, to be disposed where it was started: <c>using var recorder = TraceRecorder.Start();</c></returns>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is <see langword="null"/>, or one of them is.</exception>
    public static TraceRecorder Start(params string[] sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach (var source in sources)
        {
            ArgumentNullException.ThrowIfNull(source, nameof(sources));
        }

        return new TraceRecorder(sources);
    }

    /// <summary>Finds the one span that has a name, among those that have ended.</summary>
    /// <param name="name">The span's name: its <see cref="Activity.DisplayName"/>.</param>
    /// <returns>The span.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">No span of the name has ended, or several have. The message shows the tree.</exception>
    public Activity Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = Spans.Where(span => span.DisplayName == name).ToArray();
        return found.Length == 1
            ? found[0]
            : throw new InvalidOperationException(found.Length == 0
                ? $"No span '{name}' has ended. {Show()}"
                : $"{found.Length} spans '{name}' have ended. {Show()}");
    }

    /// <summary>Finds the one span that has a name, and waits for its end: a server ends the span of a request after its client has the response.</summary>
    /// <param name="name">The span's name: its <see cref="Activity.DisplayName"/>.</param>
    /// <param name="timeout">How long to wait for the span; default: 10 seconds.</param>
    /// <returns>The span.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">No span of the name has ended in time, or several have. The message shows the tree.</exception>
    public Task<Activity> FindAsync(string name, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return timeout < TimeSpan.Zero
            ? throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A time to wait is not negative.")
            : WaitForAsync(name, timeout ?? TimeSpan.FromSeconds(10));
    }

    /// <summary>Puts the recorder's trace on the requests of a client, by the header <c>traceparent</c>: the spans of a test server are then recorded, too.</summary>
    /// <param name="client">The client of a test server. The header is replaced if the client has one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    /// <seealso href="https://www.w3.org/TR/trace-context/"/>
    public void AddTo(HttpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        client.DefaultRequestHeaders.Remove("traceparent");
        client.DefaultRequestHeaders.Add("traceparent", _root.Id);
    }

    /// <summary>Shows the trace as a tree: a line for each span, with its duration, status, tags, events and links.</summary>
    /// <returns>The tree. Spans that have not ended yet are in it, and marked. Empty where there is no span.</returns>
    public override string ToString() => ToString(format: null);

    /// <summary>Shows the trace as a tree.</summary>
    /// <param name="format"><c>notimes</c>: without durations, for snapshots; <see langword="null"/>, empty or <c>G</c>: as <see cref="ToString()"/>.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format) => format switch
    {
        null or "" or "G" => Write(withTimes: true),
        NoTimes => Write(withTimes: false),
        _ => throw new FormatException($"The format '{format}' is unknown. There is '{NoTimes}', and 'G' for the usual tree."),
    };

    /// <summary>Ends the recording, and puts back the span that was current before. What has been recorded stays. A second time it does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _listener.Dispose();
            var current = Activity.Current;
            _root.Stop();

            // Ending a span makes its parent current. Disposed elsewhere than under the recorder, what is current there stays.
            if (!ReferenceEquals(current, _root) && !ReferenceEquals(current, Activity.Current))
            {
                Activity.Current = current;
            }
        }
    }

    private async Task<Activity> WaitForAsync(string name, TimeSpan timeout)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < timeout && Spans.All(span => span.DisplayName != name))
        {
            await Task.Delay(1).ConfigureAwait(false);
        }

        return Find(name);
    }

    private ActivitySamplingResult Sample(ref ActivityCreationOptions<ActivityContext> options) => OfTrace(options.Parent.TraceId);

    private ActivitySamplingResult SampleUsingParentId(ref ActivityCreationOptions<string> options) =>
        ActivityContext.TryParse(options.Parent, traceState: null, out var parent) ? OfTrace(parent.TraceId) : ActivitySamplingResult.None;

    private ActivitySamplingResult OfTrace(ActivityTraceId trace) =>
        trace == _root.TraceId ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None;

    // Spans that somebody else listens to are heard here as well, whatever this listener's sampling has said.
    private void Add(ConcurrentQueue<Activity> spans, Activity span)
    {
        if (span.TraceId == _root.TraceId && !ReferenceEquals(span, _root))
        {
            spans.Enqueue(span);
        }
    }

    private string Write(bool withTimes) => TreeText.Write(SpanNode.TreesOf(_started.ToArray()), withTimes);

    private string Show() => ToString() is { Length: > 0 } tree ? $"The trace:{Environment.NewLine}{tree}" : "Nothing was recorded.";
}
