using System.Globalization;
using System.Text;

namespace Pynector.ConsoleOutput;

/// <summary>Keeps a text on its line: what spans carry may come from anywhere, and must not move a terminal's cursor.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsControl(sign))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}");
            }
            else
            {
                safe.Append(sign);
            }
        }

        return safe.ToString();
    }
}
