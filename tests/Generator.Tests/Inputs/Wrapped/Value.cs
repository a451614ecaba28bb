using Pynector;

namespace Shop;

/// <summary>Prices orders.</summary>
public partial class Pricing
{
    /// <summary>Finds a price.</summary>
    [Traced]
    public partial (decimal Net, decimal? Tax) Find(string article, params int[] amounts);

    private (decimal Net, decimal? Tax) FindCore(string article, int[] amounts) => (article.Length * amounts.Length, null);
}
