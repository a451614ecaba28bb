using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace Pynector.Context.Tests.Harness;

/// <summary>Counts what is right and wrong of spans, logs and baggage, as they come; half a million are not kept.</summary>
internal sealed class CrowdCount : ILoggerProvider, ISupportExternalScope
{
    public const string ExpectedParent = "expected parent";

    private const string TracerName = "Pynector.Context.Tests.CrowdCount";

    private readonly ActivityListener _listener;
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();
    private int _started;
    private int _ended;
    private int _wrongParents;
    private int _logs;
    private int _wrongLogs;
    private int _wrongBaggage;

    public CrowdCount()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is var name && (name == Source || name == TracerName),
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => Interlocked.Increment(ref _started),
            ActivityStopped = Check,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Gets the source of these tests: the assembly's name.</summary>
    public static string Source { get; } = typeof(CrowdCount).Assembly.GetName().Name!;

    public static ActivitySource Tracer => PynectorTelemetry.Get(TracerName).Tracer;

    public int Started => _started;

    public int Ended => _ended;

    public int WrongParents => _wrongParents;

    public int Logs => _logs;

    public int WrongLogs => _wrongLogs;

    public int WrongBaggage => _wrongBaggage;

    public void CheckBranch(int branch) => Count(ref _wrongBaggage, Baggage.GetBaggage("branch") != $"{branch}");

    public void CheckBaggage(int branch, int step) => Count(ref _wrongBaggage, Baggage.GetBaggage("step") != $"{branch}/{step}");

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose() => _listener.Dispose();

    private void CheckLog(string expected)
    {
        Interlocked.Increment(ref _logs);
        var ids = new List<string>();
        var traces = new List<string>();
        _scopes.ForEachScope(
            static (scope, found) =>
            {
                foreach (var field in (IEnumerable<KeyValuePair<string, object?>>)scope!)
                {
                    if (field.Key == "span_id")
                    {
                        found.ids.Add((string)field.Value!);
                    }
                    else if (field.Key == "trace_id")
                    {
                        found.traces.Add((string)field.Value!);
                    }
                }
            },
            (ids, traces));

        // The innermost are the log's.
        Count(ref _wrongLogs, ids.LastOrDefault() != expected || traces.LastOrDefault() != Activity.Current?.TraceId.ToHexString());
    }

    private static void Count(ref int wrong, bool isWrong)
    {
        if (isWrong)
        {
            Interlocked.Increment(ref wrong);
        }
    }

    private void Check(Activity span)
    {
        Interlocked.Increment(ref _ended);
        if (span.OperationName.StartsWith("crowd.", StringComparison.Ordinal))
        {
            Count(ref _wrongParents, span.ParentSpanId.ToHexString() != span.GetCustomProperty(ExpectedParent) as string);
        }
    }

    private sealed class Logger(CrowdCount crowd) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            crowd.CheckLog(formatter(state, exception));
    }
}
