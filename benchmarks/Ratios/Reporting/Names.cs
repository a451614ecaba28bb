using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Reporting;

/// <summary>The words of the report: each one column, without spaces.</summary>
internal static class Names
{
    internal static string Of(State state) => state switch
    {
        State.NoListener => "no-listener",
        State.SampledOut => "sampled-out",
        State.SampledOutChild => "sampled-child",
        State.Measuring => "measuring",
        _ => "recording",
    };

    internal static string Of(Variant variant) => variant switch
    {
        Variant.HandWritten => "hand-written",
        Variant.InPlace => "in-place",
        Variant.Untagged => "untagged",
        Variant.Wrapped => "wrapped",
        Variant.AtCall => "at-call",
        Variant.Helper => "helper",
        Variant.Floor => "floor",
        _ => "plain",
    };

    internal static string ShapeOf(Setting setting)
    {
        var completion = setting.Completion switch
        {
            Completion.AtOnce => "at-once",
            Completion.Suspends => "suspends",
            _ => "throws",
        };
        var shape = setting.Shape switch
        {
            Shape.Task => "Task",
            Shape.ValueTask => "ValueTask",
            Shape.Awaited => "Awaited",
            Shape.Run => "RunAsync",
            Shape.AsyncStream => "AsyncItem",
            Shape.Stream => "Item",
            _ => setting.Shape.ToString(),
        };
        if ((setting.IsHelper && setting.Shape != Shape.Run) || setting.Shape == Shape.ScopedLog)
        {
            return shape;
        }

        return $"{completion}/{shape}<int>";
    }
}
