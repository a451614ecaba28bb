using System.Diagnostics;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>The source of the variants written by hand.</summary>
internal static class Sources
{
    internal static readonly ActivitySource Shop = new("Shop");
}
