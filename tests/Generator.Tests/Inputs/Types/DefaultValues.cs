using System.Globalization;
using Pynector;

namespace Shop;

/// <summary>An enum with a member of no name.</summary>
[Flags]
internal enum Sides : sbyte
{
    None = 0,
    Left = 1,
    Right = -128,
}

internal static partial class Defaults
{
    private const string Text = "tab\t, quote \", brace {, \u2028 and \ud83d";

    [Traced]
    internal static async partial Task NumbersAsync(
        bool flag = true,
        sbyte one = -1,
        byte two = 2,
        short three = -3,
        ushort four = 4,
        int five = int.MinValue,
        uint six = uint.MaxValue,
        long seven = long.MinValue,
        ulong eight = ulong.MaxValue,
        nint nine = -9,
        nuint ten = 10,
        float eleven = float.Epsilon,
        float infinite = float.NegativeInfinity,
        float nan = float.NaN,
        double twelve = 1.0 / 3,
        double huge = double.MaxValue,
        double endless = double.PositiveInfinity,
        double none = double.NaN,
        decimal thirteen = -79228162514264337593543950335m,
        decimal small = 0.10m)
    {
        await Task.Yield();
    }

    [Traced]
    internal static async partial Task OthersAsync<T, TClass, TStruct>(
        char quote = '\'',
        char surrogate = '\ud83d',
        string text = Text,
        string? nothing = null,
        NumberStyles styles = NumberStyles.Integer,
        Sides side = Sides.Right,
        Sides unnamed = (Sides)77,
        Sides? maybe = Sides.Left,
        Sides? not = null,
        int? number = 1,
        decimal? price = 1.50m,
        DateTime date = default,
        Guid guid = new(),
        T? any = default,
        TClass? reference = null,
        TStruct value = default,
        CancellationToken cancellation = default)
        where TClass : class
        where TStruct : struct
    {
        await Task.Yield();
    }
}
