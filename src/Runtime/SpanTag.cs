using Pynector.Tags;

namespace Pynector;

/// <summary>A tag of a span or an event that is made by hand: <c>tags: [new("order.id", id), new("items", 3)]</c>.</summary>
/// <remarks>
/// Values are recorded as <see cref="CurrentSpan.Tag{T}"/> records them: text, numbers and sequences of them as they are, anything
/// else as culture-invariant text; <see langword="null"/> is not recorded. Text, <see cref="int"/>, <see cref="long"/>,
/// <see cref="double"/> and <see cref="bool"/> cost nothing while nobody listens.
/// </remarks>
public readonly struct SpanTag
{
    // Not a pair of a key and an object: numbers would be boxed at every call, heard or not. The compiler keeps an array of these,
    // written as a collection expression, on the stack.
    private readonly object? _value;
    private readonly long _bits;
    private readonly Kind _kind;

    /// <summary>Initializes a new instance of the <see cref="SpanTag"/> struct.</summary>
    /// <param name="key">The key of the tag, for example <c>order.id</c>.</param>
    /// <param name="value">The value.</param>
    public SpanTag(string key, object? value)
    {
        Key = key;
        _value = value;
    }

    /// <inheritdoc cref="SpanTag(string, object?)"/>
    public SpanTag(string key, string? value)
        : this(key, (object?)value)
    {
    }

    /// <inheritdoc cref="SpanTag(string, object?)"/>
    public SpanTag(string key, int value)
        : this(key, value, Kind.Int32)
    {
    }

    /// <inheritdoc cref="SpanTag(string, object?)"/>
    public SpanTag(string key, long value)
        : this(key, value, Kind.Int64)
    {
    }

    /// <inheritdoc cref="SpanTag(string, object?)"/>
    public SpanTag(string key, double value)
        : this(key, BitConverter.DoubleToInt64Bits(value), Kind.Double)
    {
    }

    /// <inheritdoc cref="SpanTag(string, object?)"/>
    public SpanTag(string key, bool value)
        : this(key, value ? 1 : 0, Kind.Boolean)
    {
    }

    // The compiler would take these for an int or a double, which are recorded in another way.

    /// <inheritdoc cref="SpanTag(string, object?)"/>
    public SpanTag(string key, char value)
        : this(key, (object)value)
    {
    }

    /// <inheritdoc cref="SpanTag(string, object?)"/>
    public SpanTag(string key, float value)
        : this(key, (object)value)
    {
    }

    /// <inheritdoc cref="SpanTag(string, object?)"/>
    public SpanTag(string key, ulong value)
        : this(key, (object)value)
    {
    }

    private SpanTag(string key, long bits, Kind kind)
    {
        Key = key;
        _bits = bits;
        _kind = kind;
    }

    private enum Kind : byte
    {
        Object,
        Int32,
        Int64,
        Double,
        Boolean,
    }

    /// <summary>Gets the key.</summary>
    public string Key { get; }

    /// <summary>Gets the value, as it was given.</summary>
    public object? Value => _kind switch
    {
        Kind.Int32 => (int)_bits,
        Kind.Int64 => _bits,
        Kind.Double => BitConverter.Int64BitsToDouble(_bits),
        Kind.Boolean => _bits != 0,
        _ => _value,
    };

    /// <summary>What is recorded for the value; <see langword="null"/> where there is nothing, or its own code throws.</summary>
    internal object? Recorded => TagWriter.Convert(Value);
}
