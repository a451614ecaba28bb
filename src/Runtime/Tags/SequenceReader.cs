namespace Pynector.Tags;

/// <summary>Reads sequences of one element type. Typed by hand: reflection over the element type would not survive trimming.</summary>
internal abstract class SequenceReader
{
    internal abstract Type ArrayType { get; }

    internal abstract bool Owns(object sequence);

    internal abstract object? Read(object sequence);
}

/// <summary>Reads sequences of <typeparamref name="T"/>.</summary>
internal sealed class SequenceReader<T> : SequenceReader
{
    internal override Type ArrayType => typeof(T[]);

    internal override bool Owns(object sequence) => sequence is IEnumerable<T>;

    internal override object? Read(object sequence)
    {
        switch (sequence)
        {
            case ICollection<T> collection:
                var items = new T[collection.Count];
                collection.CopyTo(items, 0);
                return items;
            case IReadOnlyCollection<T> or System.Collections.ICollection:
                return new List<T>((IEnumerable<T>)sequence).ToArray();
            default:
                return null;
        }
    }
}
