using System.Diagnostics;
using Pynector;

namespace Shop;

/// <summary>A service with all settings.</summary>
public partial class Settings
{
    /// <summary>Has a name.</summary>
    [Traced("orders.\"quoted\"")]
    public partial void Named();

    private void NamedCore() => _ = 0;

    /// <summary>Has a kind.</summary>
    [Traced(Kind = ActivityKind.Producer)]
    public partial void OfKind();

    private void OfKindCore() => _ = 0;

    /// <summary>Has a source.</summary>
    [Traced(Source = "Shop.Elsewhere")]
    public partial void FromSource();

    private void FromSourceCore() => _ = 0;

    /// <summary>Has exceptions that are no errors.</summary>
    [Traced(NotErrors = [typeof(KeyNotFoundException), typeof(ArgumentException)])]
    public partial void Tolerant();

    private void TolerantCore() => _ = 0;

    /// <summary>Counts a cancellation as an error.</summary>
    [Traced(CancellationIsError = true)]
    public partial void Strict();

    private void StrictCore() => _ = 0;
}
