namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>What is measured in one interleaved run of all variants.</summary>
internal readonly record struct Setting(State State, Completion Completion, Shape Shape)
{
    internal static IEnumerable<Setting> All =>
        from state in Enum.GetValues<State>()
        from completion in Enum.GetValues<Completion>()
        from shape in Enum.GetValues<Shape>()
        select new Setting(state, completion, shape);
}
