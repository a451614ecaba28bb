using Pynector;

[assembly: CLSCompliant(false)]

namespace Shop;

/// <summary>Seen by other assemblies.</summary>
public sealed class Catalog
{
    /// <summary>Traced where it is called.</summary>
    [Traced]
    public int Find(int key) => key;

    [Traced]
    internal int Hide(int key) => key;
}
