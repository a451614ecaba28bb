namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>What is measured in one interleaved run of all variants.</summary>
internal readonly record struct Setting(State State, Completion Completion, Shape Shape)
{
    internal static IEnumerable<Setting> In(State state) =>
        from completion in Enum.GetValues<Completion>()
        from shape in Enum.GetValues<Shape>()
        where Has(shape, completion)
        select new Setting(state, completion, shape);

    /// <summary>The variants that there are: an iterator can't be traced in place.</summary>
    internal Variant[] Variants() => Shape is Shape.Task or Shape.ValueTask
        ? Enum.GetValues<Variant>()
        : [Variant.Plain, Variant.Floor, Variant.HandWritten, Variant.Wrapped];

    // A stream throws once, and costs then what a call does that throws.
    private static bool Has(Shape shape, Completion completion) => completion switch
    {
        Completion.AtOnce => true,
        Completion.Suspends => shape != Shape.Stream,
        _ => shape is Shape.Task or Shape.ValueTask,
    };
}
