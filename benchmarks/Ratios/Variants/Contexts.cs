using System.Diagnostics;
using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>The current context, carried by hand and by <see cref="TraceContext"/>. Nothing is around it.</summary>
internal static class Contexts
{
    internal static Action Attach(Variant variant) => variant switch
    {
        Variant.Plain => Nothing,
        Variant.HandWritten => SetCurrent,
        _ => Attach,
    };

    private static void Nothing()
    {
    }

    private static void SetCurrent()
    {
        var captured = Activity.Current;
        var before = Activity.Current;
        Activity.Current = captured;
        Activity.Current = before;
    }

    private static void Attach()
    {
        var captured = TraceContext.Capture();
        using (captured.Attach())
        {
        }
    }
}
