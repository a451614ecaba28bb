using System.Runtime.CompilerServices;

namespace Pynector.Generators.Incremental;

/// <summary>
/// Keeps the last answer about a part of a file, with the version of everything else that the answer depends on. Other than <see cref="PerObject{TKey, T}"/> it outlives a compilation: after
/// an edit in a body elsewhere the version is equal, and the answer holds. An answer must hold no symbol and no other file, for they would keep a compilation that is no more.
/// </summary>
internal sealed class PerVersion<TKey, TVersion, T>
    where TKey : class
    where TVersion : class, IEquatable<TVersion>
{
    private readonly ConditionalWeakTable<TKey, Answer> _known = new();

    /// <param name="key">The file, or a node of it.</param>
    /// <param name="version">What the answer depends on beside the key.</param>
    /// <param name="find">Finds the answer where none is known.</param>
    /// <param name="mayKeep">Whether an answer may outlive the compilation; by default each may.</param>
    public T Of(TKey key, TVersion version, Func<T> find, Func<T, bool>? mayKeep = null)
    {
        if (_known.TryGetValue(key, out var known) && version.Equals(known.Version))
        {
            // The newest of equal versions: an older one would keep files that are no more.
            known.Version = version;
            return known.Value;
        }

        var value = find();
        _known.Remove(key);
        if (mayKeep is null || mayKeep(value))
        {
            _known.GetValue(key, _ => new Answer(version, value));
        }

        return value;
    }

    private sealed class Answer(TVersion version, T value)
    {
        public TVersion Version { get; set; } = version;

        public T Value { get; } = value;
    }
}
