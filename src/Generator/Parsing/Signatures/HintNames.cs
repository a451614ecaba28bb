using System.Globalization;
using System.Text;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Makes the names of emitted files.</summary>
internal static class HintNames
{
    // File systems take 255 bytes for a name. The rest is left to the extension, and to what tools add.
    private const int MostBytes = 160;

    /// <summary>A name that the compiler and file systems take; two that are equal here are told apart by a number.</summary>
    public static string Of(string name)
    {
        var text = string.Concat(name.Select(Letter));
        return Encoding.UTF8.GetByteCount(text) <= MostBytes ? text : Cut(text) + "-" + Hash(name).ToString("x8", CultureInfo.InvariantCulture);
    }

    // C# has letters for identifiers that the compiler refuses in the names of files, such as the Roman numeral Ⅷ.
    private static string Letter(char value) =>
        char.IsLetterOrDigit(value) || value is '.' or '_' or '`' or '-' ? value.ToString() : "-" + ((int)value).ToString("x4", CultureInfo.InvariantCulture);

    private static string Cut(string text)
    {
        var length = 0;
        for (var bytes = 0; length < text.Length; length++)
        {
            bytes += Encoding.UTF8.GetByteCount(text.Substring(length, 1));
            if (bytes > MostBytes - "-00000000".Length)
            {
                break;
            }
        }

        return text.Substring(0, length);
    }

    // FNV-1a: the same on every machine, and in every process.
    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, value) => unchecked((hash ^ value) * 16777619u));
}
