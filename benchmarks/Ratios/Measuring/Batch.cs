using Pynector.Benchmarks.Ratios.Cells;
using Pynector.Benchmarks.Ratios.Variants;

namespace Pynector.Benchmarks.Ratios.Measuring;

/// <summary>Calls one method many times, and sees each call through to its end; of a stream, takes as many items.</summary>
internal abstract class Batch
{
    /// <summary>Makes the calls.</summary>
    /// <returns>Something that depends on all of them.</returns>
    internal abstract int Run(int calls);

    internal static Batch Of(Setting setting, Variant variant) => setting.Shape switch
    {
        Shape.Task => new TaskBatch(Methods.OfTask(variant), setting.Completion),
        Shape.Measured => new TaskBatch(Methods.OfMeasured(variant), setting.Completion),
        Shape.AsyncStream => new AsyncStreamBatch(Methods.OfAsyncStream(variant), setting.Completion),
        Shape.Stream => new StreamBatch(Methods.OfStream(variant)),
        Shape.Log => new ActionBatch(CorrelatedLogs.Log(variant, logs: 1)),
        Shape.TenLogs => new ActionBatch(CorrelatedLogs.Log(variant, logs: 10)),
        Shape.ScopedLog => new ActionBatch(ScopedLogs.Log(variant)),
        Shape.Unlogged => new ActionBatch(CorrelatedLogs.Span(variant)),
        Shape.Attached => new ActionBatch(Contexts.Attach(variant)),
        Shape.Awaited => new AwaitedBatch(AwaitedCalls.Of(variant)),
        Shape.Run => new TaskBatch(Runs.Of(variant), setting.Completion),
        Shape.ValueTask => new ValueTaskBatch(Methods.OfValueTask(variant), setting.Completion),
        _ => throw new ArgumentOutOfRangeException(nameof(setting)),
    };
}
