using Pynector;

namespace Shop;

/// <summary>A service in two files.</summary>
public partial class Warehouse
{
    /// <summary>Zips.</summary>
    [Traced]
    public partial void Zip();

    private void AddCore() => _stock++;
}
