using Pynector;

namespace Inputs.Declarations;

/// <summary>A generic type with constraints, and generic methods in it.</summary>
internal sealed partial class Repository<TKey, TItem>
    where TKey : notnull, IComparable<TKey>
    where TItem : class, new()
{
    private readonly Dictionary<TKey, TItem> _items = [];

    [Traced]
    public async partial Task<TItem> GetAsync(TKey key)
    {
        await Task.Yield();
        if (!_items.TryGetValue(key, out var item))
        {
            _items[key] = item = new TItem();
        }

        return item;
    }

    [Traced]
    public async partial ValueTask<TOther> ConvertAsync<TOther>(TKey key, Func<TItem, TOther> convert)
        where TOther : struct, IComparable<TOther>
    {
        await Task.Yield();
        return convert(_items[key]);
    }

    [Traced]
    public partial TItem? Find([Tag("repository.key")] TKey key);

    private TItem? FindCore(TKey key) => _items.GetValueOrDefault(key);

    [Traced]
    public static partial Task<TResult> FoldAsync<TResult>(IReadOnlyCollection<TItem> items, [Tag("fold.seed")] TResult seed, Func<TResult, TItem, TResult> fold)
        where TResult : notnull;

    private static async Task<TResult> FoldAsyncCore<TResult>(IReadOnlyCollection<TItem> items, TResult seed, Func<TResult, TItem, TResult> fold)
        where TResult : notnull
    {
        await Task.Yield();
        return items.Aggregate(seed, fold);
    }
}

/// <summary>The same name with no type parameter.</summary>
internal sealed partial class Repository
{
    [Traced]
    public async partial Task<int> GetAsync(int key)
    {
        await Task.Yield();
        return key;
    }
}

/// <summary>A base that is constructed with the very type that derives from it.</summary>
internal abstract partial class Node<TSelf>
    where TSelf : Node<TSelf>
{
    [Traced]
    public async partial Task<TSelf> VisitAsync()
    {
        await Task.Yield();
        return (TSelf)this;
    }
}

internal sealed class Leaf : Node<Leaf>;
