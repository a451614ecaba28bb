using System.Collections;

namespace Pynector.Tags;

/// <summary>Records sequences of values that are text by themselves, as arrays of it: enums, characters, ids, dates, amounts.</summary>
// By the non-generic interfaces: nothing can be made of an element type that is known at run time only, where code is compiled ahead.
internal static class TextSequence
{
    /// <summary>Whether a sequence is in memory, and of such values.</summary>
    internal static bool Owns(object sequence)
    {
        var type = sequence.GetType();
        return type.IsGenericType
            && type.GenericTypeArguments is { Length: 1 } elements
            && IsElement(elements[0])
            && (sequence is ICollection || type.GetGenericTypeDefinition() == typeof(HashSet<>));
    }

    /// <summary>Whether the text of each value of a type says something.</summary>
    internal static bool IsElement(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;

        // To older frameworks a character is nothing that can be formatted.
        return typeof(IFormattable).IsAssignableFrom(type) || type == typeof(char) || type == typeof(Uri);
    }

    internal static string?[] Read(IEnumerable sequence)
    {
        var texts = new List<string?>();
        foreach (var item in sequence)
        {
            texts.Add(item is null ? null : TagValue.Text(item));
        }

        return [.. texts];
    }
}
