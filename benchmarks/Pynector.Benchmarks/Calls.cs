using BenchmarkDotNet.Attributes;
using OpenTelemetry.Trace;
using Pynector.Benchmarks.Ratios.Variants;
using Pynector.Benchmarks.Rivals;

namespace Pynector.Benchmarks;

/// <summary>One call, traced in each way: the same work, one tag, status and event of an exception.</summary>
[MemoryDiagnoser]
public abstract class Calls
{
    private readonly IOrders _proxy = ProxiedOrders.Create();
    private TracerProvider? _provider;

    /// <summary>Gets or sets who listens.</summary>
    [ParamsAllValues]
    public Telemetry Telemetry { get; set; }

    [GlobalSetup]
    public void Start() => _provider = Listening.Start(Telemetry);

    [GlobalCleanup]
    public void Stop() => _provider?.Dispose();

    [Benchmark]
    public int Untraced() => Run(PlainTask.PlaceAsync);

    [Benchmark]
    public int Floor() => Run(FloorTask.PlaceAsync);

    [Benchmark(Baseline = true)]
    public int HandWritten() => Run(WrittenTask.PlaceAsync);

    [Benchmark]
    public int Partial() => Run(InPlaceTask.PlaceAsync);

    [Benchmark]
    public int Split() => Run(WrappedTask.PlaceAsync);

    [Benchmark]
    public int Plain() => Run(static (gate, id) => AtCallTask.PlaceAsync(gate, id));

    [Benchmark]
    public int AspectInjector() => Run(WovenTask.PlaceAsync);

    [Benchmark]
    public int Castle() => Run(_proxy.PlaceAsync);

    /// <summary>Calls the method, and sees the call through to its end.</summary>
    internal abstract int Run(Func<Gate, int, Task<int>> method);
}

/// <summary>Calls that complete at once.</summary>
public class AtOnce : Calls
{
    private readonly Gate _gate = new() { IsOpen = true };

    internal override int Run(Func<Gate, int, Task<int>> method) => method(_gate, 1).Result;
}

/// <summary>Calls that suspend, and are let go on by the same thread.</summary>
public class Suspends : Calls
{
    private readonly Gate _gate = new();

    internal override int Run(Func<Gate, int, Task<int>> method)
    {
        var task = method(_gate, 1);
        _gate.Release();
        return task.Result;
    }
}

/// <summary>Calls that throw. The exception is read and not thrown again: that is the caller's cost, and the same for all.</summary>
public class Throws : Calls
{
    private readonly Gate _gate = new() { IsOpen = true };

    internal override int Run(Func<Gate, int, Task<int>> method) => method(_gate, -1).Exception!.InnerExceptions.Count;
}
