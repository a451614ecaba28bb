using Pynector;

namespace Shop;

internal struct Purse
{
    [Tag("purse.coins")]
    private int _coins;

    [Tag("purse.kind")]
    private static string Kind => "leather";

    [Traced]
    private void Drop() => _coins++;

    [Traced]
    private static int Count(Purse purse, object? _ = null) => purse._coins;

    public int DropTwo()
    {
        Drop();
        Drop();
        return Count(this);
    }
}
