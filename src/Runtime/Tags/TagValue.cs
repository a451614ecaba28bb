using System.Collections;
using System.Globalization;

namespace Pynector.Tags;

/// <summary>What is recorded for a value: what OpenTelemetry can carry as it is, the rest as culture-invariant text.</summary>
internal static class TagValue
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>Whether all values of a type are recorded as they are.</summary>
    internal static bool IsRecordedAsIs<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(double) || typeof(T) == typeof(bool);

    /// <summary>Converts a value; <see langword="null"/> where there is nothing to record.</summary>
    /// <remarks>Throws what the value's own code throws.</remarks>
    internal static object? Of<T>(T value)
    {
        object? boxed = value;
        return boxed switch
        {
            null or string or int or long or double => boxed,
            bool flag => flag ? True : False,
            float or short or byte or uint or ushort or sbyte => boxed,
            Enum => boxed.ToString(),
            IEnumerable => TagSequence.Of(boxed),
            _ => Text(boxed),
        };
    }

    /// <summary>The text of a single value.</summary>
    internal static string? Text(object value) => value switch
    {
        // Their general format writes a date for a culture, if an invariant one, and drops fractions of seconds.
        DateTime or DateTimeOffset => RoundTrip((IFormattable)value),
#if NET
        DateOnly or TimeOnly => RoundTrip((IFormattable)value),
#endif
        Enum => value.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string RoundTrip(IFormattable date) => date.ToString("O", CultureInfo.InvariantCulture);
}
