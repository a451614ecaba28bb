using System.Globalization;
using System.Text;

namespace Pynector.Generators.Emission;

/// <summary>Prints values as C# literals.</summary>
internal static class Literals
{
    public static string Text(string value)
    {
        var literal = new StringBuilder("\"");
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value, i))
            {
                literal.Append(value[i]).Append(value[++i]);
            }
            else
            {
                Append(literal, value[i], quote: '"');
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text for a comment to the end of the line: whatever else ends a line there is left out.</summary>
    public static string Comment(string text) => string.Concat(text.Where(letter => !IsUnprintable(letter) || char.IsSurrogate(letter)));

    public static string Of(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        char letter => Letter(letter),
        string text => Text(text),
        double number when double.IsNaN(number) => "double.NaN",
        double number when double.IsInfinity(number) => number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity",
        double number => number.ToString("G17", CultureInfo.InvariantCulture) + "D",
        float number when float.IsNaN(number) => "float.NaN",
        float number when float.IsInfinity(number) => number > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity",
        float number => number.ToString("G9", CultureInfo.InvariantCulture) + "F",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Letter(char value)
    {
        var literal = new StringBuilder("'");
        Append(literal, value, quote: '\'');
        return literal.Append('\'').ToString();
    }

    private static void Append(StringBuilder literal, char value, char quote)
    {
        if (value == quote || value == '\\')
        {
            literal.Append('\\').Append(value);
        }
        else if (Short(value) is { } escape)
        {
            literal.Append(escape);
        }
        else if (IsUnprintable(value))
        {
            literal.Append("\\u").Append(((int)value).ToString("x4", CultureInfo.InvariantCulture));
        }
        else
        {
            literal.Append(value);
        }
    }

    private static string? Short(char value) => value switch
    {
        '\0' => "\\0",
        '\a' => "\\a",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        _ => null,
    };

    // The compiler takes some of these for the end of a line, and an encoder takes some for a fault.
    private static bool IsUnprintable(char value) => CharUnicodeInfo.GetUnicodeCategory(value)
        is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
