using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What is emitted for a method that is measured.</summary>
public sealed class MetricsTests
{
    [Fact]
    public Task InPlace() => Weaving.CheckAsync(UserProject.OfInputs("InPlace/TaskOfT.cs").With("PynectorMetrics", "true"));

    // The branch asks for either.
    [Fact]
    public Task Wrapped() => Weaving.CheckAsync(
        UserProject.OfInputs("Wrapped/Void.cs").With("PynectorMetrics", "TRUE"),
        UserProject.OfInputs("Wrapped/Void.cs"),
        ("HasListeners", "IsObserved"),
        ("\"Counter.Add\");", "\"Counter.Add\")\n{\nMetrics = true,\n};"));
}
