using Pynector;

namespace Shop;

/// <summary>Loads things.</summary>
public partial class Loader
{
    /// <summary>Loads with each kind of constraint.</summary>
    [Traced]
    public async partial Task<TResult?> LoadAsync<TKey, TStruct, TClass, TMaybe, TRaw, TResult>(
        TKey key, TStruct? number, TClass one, TMaybe other, TRaw raw, IEnumerable<KeyValuePair<TKey, TResult?>> known)
        where TKey : notnull, IComparable<TKey>
        where TStruct : struct
        where TClass : Loader, new()
        where TMaybe : class?, IDisposable?
        where TRaw : unmanaged, Enum
    {
        await Task.Yield();
        return known.FirstOrDefault(pair => pair.Key.CompareTo(key) == 0).Value;
    }
}
