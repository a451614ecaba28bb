using Pynector.Configuration;

namespace Pynector.ConsoleOutput;

/// <summary>Cuts values at the limit of <c>OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT</c>.</summary>
internal static class Shorten
{
    public static KeyValuePair<string, object?> Tag(KeyValuePair<string, object?> tag, SpanLimits limits) =>
        limits.ValueLength is { } length ? new KeyValuePair<string, object?>(tag.Key, Value(tag.Value, length)) : tag;

    private static object? Value(object? value, int length) => value switch
    {
        string text when text.Length > length => text[..length],
        string[] texts => Array.ConvertAll(texts, text => text is not null && text.Length > length ? text[..length] : text),
        _ => value,
    };
}
