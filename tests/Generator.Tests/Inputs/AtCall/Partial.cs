using Pynector;

namespace Shop;

internal sealed partial class Shelf<TItem>(TItem item)
{
    [Tag]
    private readonly TItem _item = item;

    [Traced]
    private TItem Take<TKey>(TKey key)
        where TKey : notnull => key.Equals(_item) ? _item : default!;

    public TItem TryTake(int key) => Take(key);
}
