using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector;
#if HEARD
using Microsoft.Extensions.Logging;
#endif

// All forms, whose spans are the same under the JIT compiler and compiled ahead.
#if HEARD
using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name == "Forms",
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    ActivityStopped = span => Console.WriteLine($"{span.Parent?.OperationName}>{span.OperationName} {span.Status} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}".TrimEnd()),
};
ActivitySource.AddActivityListener(listener);
GC.Collect(); // What was registered when the program started is still there.
#endif

var desk = new Desk();
IDesk any = desk;
Console.WriteLine(await desk.OneAsync() + await desk.TwoAsync("x") + await desk.ThreeAsync() + await desk.FourAsync<string>("y"));
await desk.FiveAsync();
await desk.SixAsync();
Console.WriteLine(await desk.EightAsync() + await desk.NineAsync() + await desk.TenAsync());
Console.WriteLine(await Outer<string>.Inner<int>.GoAsync("a", 1) + desk.Add(1, 2) + await desk.SplitAsync(3) + await any.ThroughAsync(4) + desk.Plain(5) + await desk.PlainAsync(6));
await foreach (var item in desk.ReadAsync(2))
{
    Console.WriteLine(item);
}

try
{
    await desk.FailAsync();
}
catch (TimeoutException e)
{
    Console.WriteLine(e.Message);
}

#if HEARD
Console.WriteLine(await desk.SevenAsync());
var (tracer, _) = PynectorTelemetry.Get("Forms");
await tracer.RunAsync("run", async () => await Task.Yield());
Console.WriteLine(string.Join(' ', await tracer.WhenAll("all", [async _ => { await Task.Yield(); return 1; }])));
await using (var group = tracer.StartTaskGroup("group"))
{
    group.Run(async _ => await Task.Yield());
}

using var factory = LoggerFactory.Create(logging => logging.AddTraceCorrelation().AddProvider(new Printer()));
await new Desk().LogAsync(factory.CreateLogger("Desk"));
#endif

public interface IDesk
{
    [Traced]
    Task<int> ThroughAsync([Tag] int id);
}

public sealed partial class Desk : IDesk
{
    [Traced]
    public async partial Task<int> OneAsync()
    {
        CurrentSpan.Tag("one", 1);
        await Task.Yield();
        return 1;
    }

    [Traced]
    public async partial Task<string> TwoAsync(string text) => await Task.FromResult(text);

    [Traced]
    public async partial ValueTask<int> ThreeAsync()
    {
        await Task.Yield();
        return await OneAsync();
    }

    [Traced]
    public async partial Task<T> FourAsync<T>(T value) => await Task.FromResult(value);

    [Traced]
    public async partial Task FiveAsync() => await Task.Yield();

    [Traced]
    public async partial ValueTask SixAsync() => await Task.Yield();

#if HEARD
    [Traced]
    public async partial Task LogAsync(ILogger logger)
    {
        await Task.Yield();
        logger.Log(LogLevel.Information, default, "logged", null, static (state, _) => state);
    }

    // A builder of the user's choice stays in the program when tracing goes.
    [Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async partial ValueTask<int> SevenAsync()
    {
        await Task.Yield();
        return 7;
    }
#endif

    [Traced(Log = LogEvents.All)]
    public async partial Task<int> EightAsync() => await Task.FromResult(8);

    [Traced(Metrics = true)]
    public async partial Task<int> NineAsync() => await Task.FromResult(9);

    [Traced]
    public async partial Task<int> TenAsync() => await Task.FromResult(10);

    [Traced]
    public async partial Task FailAsync()
    {
        await Task.Yield();
        throw new TimeoutException("late");
    }

    [Traced]
    public partial int Add([Tag] int one, [Tag] int two);

    private int AddCore(int one, int two) => one + two;

    [Traced]
    public partial Task<int> SplitAsync([Tag] int id);

    private async Task<int> SplitAsyncCore(int id)
    {
        await Task.Yield();
        return id;
    }

    [Traced]
    public partial IAsyncEnumerable<int> ReadAsync(int count);

    private async IAsyncEnumerable<int> ReadAsyncCore(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public async Task<int> ThroughAsync(int id)
    {
        await Task.Yield();
        return id;
    }

    [Traced]
    public int Plain([Tag] int id) => id;

    [Traced]
    public async Task<int> PlainAsync([Tag] int id)
    {
        await Task.Yield();
        return id;
    }
}

internal static partial class Outer<TOuter>
{
    internal static partial class Inner<TInner>
    {
        [Traced]
        public static async partial Task<string> GoAsync(TOuter outer, TInner inner)
        {
            await Task.Yield();
            return $"{outer}{inner}";
        }
    }
}

#if HEARD
/// <summary>Prints each log with the names of the fields that its scopes have.</summary>
internal sealed class Printer : ILoggerProvider, ISupportExternalScope, ILogger
{
    private IExternalScopeProvider? _scopes;

    public ILogger CreateLogger(string categoryName) => this;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => _scopes?.Push(state);

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var fields = new List<string>();
        _scopes?.ForEachScope(static (scope, fields) => fields.AddRange((scope as IEnumerable<KeyValuePair<string, object?>> ?? []).Select(field => field.Key)), fields);
        Console.WriteLine($"{Activity.Current?.OperationName}: {formatter(state, exception)} {string.Join(' ', fields)}");
    }

    public void Dispose()
    {
    }
}
#endif
