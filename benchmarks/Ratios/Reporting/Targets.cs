using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Reporting;

/// <summary>The numbers to reach: as many lines as numbers, for each form and return type.</summary>
internal static class Targets
{
    internal static IEnumerable<Target> All => Setting.In(State.Recording).Select(setting => setting.Shape).Distinct().SelectMany(shape =>
        shape is Shape.Task or Shape.ValueTask
            ? (IEnumerable<Target>)[.. InPlace(shape), .. Wrapped(shape, Variant.Wrapped), .. Wrapped(shape, Variant.AtCall)]
            : shape == Shape.Awaited ? [.. Awaited(Variant.Wrapped), .. Awaited(Variant.AtCall)]
            : shape == Shape.Run ? Run
            : shape is Shape.Log or Shape.TenLogs ? [new(new(State.Recording, Completion.AtOnce, shape), Variant.Helper, Measure.Ratio, 1.2)]
            : shape == Shape.ScopedLog ? [.. ScopedLog(Variant.Wrapped), .. ScopedLog(Variant.AtCall)]
            : shape == Shape.Measured ? [.. Measured(Variant.InPlace), .. Measured(Variant.Wrapped), .. Measured(Variant.AtCall)]
            : shape == Shape.Unlogged ? [new(new(State.Recording, Completion.AtOnce, shape), Variant.Helper, Measure.BytesAbovePlain, 0)]
            : shape == Shape.Attached ? [new(new(State.NoListener, Completion.AtOnce, shape), Variant.Helper, Measure.BytesAbovePlain, 0)]
            : [.. Items(shape, Variant.Wrapped), .. Items(shape, Variant.AtCall)]);

    // The body of the partial form tags its span, and has to look for it: one read of Activity.Current.
    private static IEnumerable<Target> InPlace(Shape shape) =>
    [
        .. Common(Variant.InPlace, shape, nanosecondsAbovePlain: 4, bytesAbovePlain: 8),
        new(new(State.NoListener, Completion.AtOnce, shape), Variant.Untagged, Measure.NanosecondsAbovePlain, 2),
        new(new(State.Recording, Completion.Suspends, shape), Variant.InPlace, Measure.Ratio, 0.97),
        new(new(State.Recording, Completion.Suspends, shape), Variant.InPlace, Measure.BytesAboveHandWritten, 0),
    ];

    // At the call it is the same wrapper. A pending call needs a second task, so that the span has ended before anyone can see the first one completed.
    private static IEnumerable<Target> Wrapped(Shape shape, Variant variant) =>
    [
        .. Common(variant, shape, nanosecondsAbovePlain: 2, bytesAbovePlain: 0),
        new(new(State.Recording, Completion.Suspends, shape), variant, Measure.Ratio, 1.1),
        new(new(State.Recording, Completion.Suspends, shape), variant, Measure.BytesAboveHandWritten, 112),
    ];

    private static IEnumerable<Target> Items(Shape shape, Variant variant) =>
        from setting in Setting.In(State.Recording)
        where setting.Shape == shape
        from target in new Target[]
        {
            new(setting with { State = State.NoListener }, variant, Measure.BytesAbovePlain, 0),
            new(setting, variant, Measure.Ratio, 1.0),
            new(setting, variant, Measure.BytesAboveHandWritten, 0),
        }
        select target;

    private static IEnumerable<Target> Measured(Variant variant) =>
    [
        new(new(State.NoListener, Completion.AtOnce, Shape.Measured), variant, Measure.NanosecondsAboveUnmeasured, 1),
        new(new(State.Measuring, Completion.AtOnce, Shape.Measured), variant, Measure.NanosecondsAbovePlain, 60),
        new(new(State.Measuring, Completion.AtOnce, Shape.Measured), variant, Measure.BytesAbovePlain, 0),
    ];

    private static IEnumerable<Target> ScopedLog(Variant variant) =>
    [
        new(new(State.NoListener, Completion.AtOnce, Shape.ScopedLog), variant, Measure.BytesAbovePlain, 0),
        new(new(State.Recording, Completion.AtOnce, Shape.ScopedLog), variant, Measure.Ratio, 0.8),
        new(new(State.Recording, Completion.AtOnce, Shape.ScopedLog), variant, Measure.RatioOfBytes, 0.7),
    ];

    private static IEnumerable<Target> Awaited(Variant variant) =>
    [
        new(new(State.NoListener, Completion.AtOnce, Shape.Awaited), variant, Measure.NanosecondsAbovePlain, 2),
        new(new(State.NoListener, Completion.AtOnce, Shape.Awaited), variant, Measure.BytesAbovePlain, 0),
    ];

    private static IEnumerable<Target> Run =>
    [
        new(new(State.NoListener, Completion.AtOnce, Shape.Run), Variant.Helper, Measure.BytesAbovePlain, 0),
        new(new(State.Recording, Completion.Suspends, Shape.Run), Variant.Helper, Measure.Ratio, 1.1),
        new(new(State.Recording, Completion.Suspends, Shape.Run), Variant.Helper, Measure.BytesAboveHandWritten, 0),
    ];

    private static IEnumerable<Target> Common(Variant variant, Shape shape, double nanosecondsAbovePlain, double bytesAbovePlain)
    {
        Target At(State state, Completion completion, Measure measure, double limit) =>
            new(new(state, completion, shape), variant, measure, limit);

        return
        [
            At(State.NoListener, Completion.AtOnce, Measure.NanosecondsAbovePlain, nanosecondsAbovePlain),
            At(State.NoListener, Completion.AtOnce, Measure.BytesAbovePlain, 0),
            At(State.NoListener, Completion.Suspends, Measure.Ratio, 0.95),
            At(State.NoListener, Completion.Suspends, Measure.BytesAbovePlain, bytesAbovePlain),
            At(State.NoListener, Completion.Throws, Measure.Ratio, 0.75),
            At(State.NoListener, Completion.Throws, Measure.BytesAbovePlain, bytesAbovePlain),
            At(State.Recording, Completion.AtOnce, Measure.Ratio, 1.0),
            At(State.Recording, Completion.AtOnce, Measure.BytesAboveHandWritten, 0),
            At(State.Recording, Completion.Throws, Measure.Ratio, 0.88),
            At(State.Recording, Completion.Throws, Measure.BytesAboveHandWritten, 88),
            At(State.SampledOut, Completion.AtOnce, Measure.Ratio, 1.0),
            At(State.SampledOutChild, Completion.AtOnce, Measure.Ratio, 0.9),
            At(State.SampledOut, Completion.Throws, Measure.Ratio, 0.5),
        ];
    }
}
