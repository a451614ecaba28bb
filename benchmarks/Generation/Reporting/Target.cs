using System.Globalization;

namespace Pynector.Benchmarks.Generation.Reporting;

/// <summary>A number to reach.</summary>
/// <param name="Subject">By whom.</param>
/// <param name="What">What is compared.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Limit">The most it may be.</param>
internal sealed record Target(string Subject, string What, double Value, double Limit)
{
    internal bool IsMet => Value <= Limit;

    internal string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"target {Subject,-8} {What,-31} {Value,6:0.##} <= {Limit,-4:0.##} {(IsMet ? "ok" : "short")}");
}
