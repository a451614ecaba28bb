using Pynector;

namespace Inputs.Settings;

internal enum Size : byte
{
    Small,
    Large,
}

[Flags]
internal enum Extras
{
    None = 0,
    Gift = 1,
    Insured = 2,
}

/// <summary>A value whose text says so itself.</summary>
internal sealed class Sku(string code)
{
    public override string ToString() => "sku-" + code;
}

/// <summary>A value whose text depends on the culture.</summary>
internal readonly struct Weight(double grams) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => grams.ToString("0.0", formatProvider) + " g";

    public override string ToString() => "formatted by nobody";
}

/// <summary>A value that has no text.</summary>
internal sealed class Rude
{
    public override string ToString() => throw new InvalidOperationException("no text");
}

/// <summary>One method for each kind of value.</summary>
internal static partial class TagKinds
{
    [Traced]
    public static partial void Numbers(
        [Tag] bool flag, [Tag] double number, [Tag] float single, [Tag] sbyte tiny, [Tag] byte octet, [Tag] short little, [Tag] ushort unsignedLittle, [Tag] int whole, [Tag] uint unsigned, [Tag] long big);

    private static void NumbersCore(bool flag, double number, float single, sbyte tiny, byte octet, short little, ushort unsignedLittle, int whole, uint unsigned, long big)
    {
    }

    [Traced]
    public static partial void Texts([Tag] string text, [Tag] ulong huge, [Tag] decimal money, [Tag] char mark, [Tag] Guid id, [Tag] Uri link, [Tag] TimeSpan time, [Tag] Weight weight, [Tag] Sku sku);

    private static void TextsCore(string text, ulong huge, decimal money, char mark, Guid id, Uri link, TimeSpan time, Weight weight, Sku sku)
    {
    }

    [Traced]
    public static partial void Dates([Tag] DateTime utc, [Tag] DateTime unspecified, [Tag] DateTimeOffset offset, [Tag] DateOnly day, [Tag] TimeOnly hour);

    private static void DatesCore(DateTime utc, DateTime unspecified, DateTimeOffset offset, DateOnly day, TimeOnly hour)
    {
    }

    [Traced]
    public static partial void Enums([Tag] Size size, [Tag] Extras extras, [Tag] Size unknown, [Tag] Size? perhaps);

    private static void EnumsCore(Size size, Extras extras, Size unknown, Size? perhaps)
    {
    }

    [Traced]
    public static partial void Nothing([Tag] string? text, [Tag] int? number, [Tag] object? thing, [Tag] int[]? numbers, [Tag] Sku? sku);

    private static void NothingCore(string? text, int? number, object? thing, int[]? numbers, Sku? sku)
    {
    }

    [Traced]
    public static partial void Objects([Tag] object number, [Tag] object money, [Tag] object text, [Tag] int? perhaps, [Tag] IFormattable weight, [Tag] IComparable size);

    private static void ObjectsCore(object number, object money, object text, int? perhaps, IFormattable weight, IComparable size)
    {
    }

    [Traced]
    public static partial void Of<T>([Tag("value")] T value);

    private static void OfCore<T>(T value) => _ = value;

    [Traced]
    public static partial void In([Tag("value")] in decimal value, [Tag] ref int reference, [Tag] params string[] names);

    private static void InCore(in decimal value, ref int reference, string[] names)
    {
        _ = (value, names);
        reference++;
    }

    [Traced]
    public static partial int Rudely([Tag("before")] int before, [Tag("rude")] Rude rude, [Tag("after")] int after);

    private static int RudelyCore(int before, Rude rude, int after)
    {
        _ = rude;
        return before + after;
    }
}
