using Pynector;

namespace Shop;

public partial class Warehouse
{
    private int _stock;

    /// <summary>Adds.</summary>
    [Traced]
    public partial void Add();

    private void ZipCore() => _stock--;
}
