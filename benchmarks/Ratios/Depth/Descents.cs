using System.Runtime.CompilerServices;
using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Depth;

/// <summary>Methods that call themselves, and return where the stack is at the bottom.</summary>
internal static class Descents
{
    /// <summary>Added to a result, so that the compiler can't make a loop of the method.</summary>
    internal static int Nothing { get; set; }

    internal static Func<int, nint> Of(Variant variant) => variant switch
    {
        Variant.Plain => PlainDescent.Descend,
        Variant.HandWritten => WrittenDescent.Descend,
        Variant.Wrapped => WrappedDescent.Descend,
        Variant.AtCall => static levels => AtCallDescent.Descend(levels),
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };

    /// <summary>Where the stack of the caller ends.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static unsafe nint Here()
    {
        int local;
        return (nint)(&local);
    }
}

// Not inlined: the compiler would put several levels into one frame.
internal static class PlainDescent
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Descend(int levels) => levels == 0 ? Descents.Here() : Descend(levels - 1) + Descents.Nothing;
}

internal static class WrittenDescent
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Descend(int levels)
    {
        using var activity = Variants.Sources.Shop.StartActivity("Stairs.Descend");
        try
        {
            return levels == 0 ? Descents.Here() : Descend(levels - 1) + Descents.Nothing;
        }
        catch (Exception e)
        {
            activity?.AddException(e);
            throw;
        }
    }
}

internal static partial class WrappedDescent
{
    [Traced("Stairs.Descend")]
    internal static partial nint Descend(int levels);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint DescendCore(int levels) => levels == 0 ? Descents.Here() : Descend(levels - 1) + Descents.Nothing;
}

internal static class AtCallDescent
{
    [Traced("Stairs.Descend")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Descend(int levels) => levels == 0 ? Descents.Here() : Descend(levels - 1) + Descents.Nothing;
}
