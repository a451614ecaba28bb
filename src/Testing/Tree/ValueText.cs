using System.Collections;
using System.Globalization;

namespace Pynector.Testing.Tree;

/// <summary>Writes tags, the same in every culture.</summary>
internal static class ValueText
{
    public static string Of(KeyValuePair<string, object?> tag) => $"{tag.Key}={Of(tag.Value)}";

    /// <summary>In quotes, on one line.</summary>
    public static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n")}\"";

    private static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => text.Length == 0 || text.Any(static sign => char.IsWhiteSpace(sign) || sign is '"' or '=') ? Quote(text) : text,
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
