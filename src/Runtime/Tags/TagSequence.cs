using System.Collections;

namespace Pynector.Tags;

/// <summary>Records sequences as arrays.</summary>
/// <remarks>
/// Always as a copy: a span is exported long after the call, and the caller may by then have changed its list, or returned
/// its buffer to a pool. Only what is in memory already is read: a lazy sequence would run the user's code, block, or be
/// consumed before the method sees it.
/// </remarks>
internal static class TagSequence
{
    /// <summary>Converts a sequence; <see langword="null"/> for a lazy one of recordable elements.</summary>
    internal static object? Of(object sequence)
    {
        // An int[] also passes for an IEnumerable<uint>: for arrays the element type decides.
        if (sequence is Array { Rank: 1 } array)
        {
            return OfArray(array);
        }

        foreach (var reader in Readers)
        {
            if (reader.Owns(sequence))
            {
                return reader.Read(sequence);
            }
        }

        return TextSequence.Owns(sequence) ? TextSequence.Read((IEnumerable)sequence) : TagValue.Text(sequence);
    }

    private static readonly SequenceReader[] Readers =
    [
        new SequenceReader<string?>(),
        new SequenceReader<int>(),
        new SequenceReader<long>(),
        new SequenceReader<double>(),
        new SequenceReader<bool>(),
        new SequenceReader<float>(),
        new SequenceReader<byte>(),
        new SequenceReader<short>(),
        new SequenceReader<uint>(),
        new SequenceReader<ushort>(),
        new SequenceReader<sbyte>(),
    ];

    private static object? OfArray(Array array)
    {
        var type = array.GetType();
        foreach (var reader in Readers)
        {
            if (type == reader.ArrayType)
            {
                return array.Clone();
            }
        }

        return TextSequence.IsElement(type.GetElementType()!) ? TextSequence.Read(array) : TagValue.Text(array);
    }
}
