namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>What is measured in one interleaved run of all variants.</summary>
internal readonly record struct Setting(State State, Completion Completion, Shape Shape)
{
    /// <summary>Whether it is no traced method that is measured, but what stands beside them.</summary>
    internal bool IsHelper => Shape is Shape.Log or Shape.TenLogs or Shape.Unlogged or Shape.Attached or Shape.Run;

    internal static IEnumerable<Setting> In(State state) =>
        from completion in Enum.GetValues<Completion>()
        from shape in Enum.GetValues<Shape>()
        where Has(shape, completion) && Has(shape, state) && Has(state, completion)
        select new Setting(state, completion, shape);

    /// <summary>The variants that there are: an iterator can't be traced in place, and a tag is passed over where nothing records.</summary>
    internal Variant[] Variants()
    {
        if (IsHelper)
        {
            return [Variant.Plain, Variant.HandWritten, Variant.Helper];
        }

        if (Shape == Shape.ScopedLog)
        {
            return [Variant.Plain, Variant.HandWritten, Variant.Wrapped, Variant.AtCall];
        }

        if (Shape == Shape.Measured)
        {
            return [Variant.Plain, Variant.HandWritten, Variant.Untagged, Variant.InPlace, Variant.Wrapped, Variant.AtCall];
        }

        var isCall = Shape is Shape.Task or Shape.ValueTask or Shape.Awaited;
        var isAwaited = Shape == Shape.Awaited;
        var isBare = this is { State: State.NoListener, Completion: Completion.AtOnce };
        return [.. Enum.GetValues<Variant>().Where(variant => variant switch
        {
            Variant.InPlace => isCall,
            Variant.Untagged => isCall && isBare && !isAwaited,
            Variant.Helper => false,
            _ => true,
        })];
    }

    private static bool Has(Shape shape, State state) => state switch
    {
        State.Measuring => shape == Shape.Measured,
        State.SampledOut or State.SampledOutChild => shape is Shape.Task or Shape.ValueTask,
        _ => true,
    };

    // A child that nobody makes is no call more, however it completes.
    private static bool Has(State state, Completion completion) => state != State.SampledOutChild || completion == Completion.AtOnce;

    // A stream throws once, and costs then what a call does that throws. What suspends or throws is a call, not a log or a context.
    private static bool Has(Shape shape, Completion completion) => completion switch
    {
        Completion.AtOnce => true,
        Completion.Suspends => shape is Shape.Task or Shape.ValueTask or Shape.AsyncStream or Shape.Run,
        _ => shape is Shape.Task or Shape.ValueTask,
    };
}
