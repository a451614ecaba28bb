using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What is emitted for a method in place: the defining declaration and its builder.</summary>
public sealed class InPlaceTests
{
    [Fact]
    public Task Task() => Weaving.CheckAsync("InPlace/Task.cs");

    [Fact]
    public Task TaskOfT() => Weaving.CheckAsync("InPlace/TaskOfT.cs");

    [Fact]
    public Task ValueTask() => Weaving.CheckAsync(
        UserProject.OfInputs("InPlace/ValueTask.cs"),
        UserProject.OfInputs("InPlace/Task.cs"),
        ("Tasks.Task ", "Tasks.ValueTask "),
        ("TracedTaskBuilder", "TracedValueTaskBuilder"));

    [Fact]
    public Task ValueTaskOfT() => Weaving.CheckAsync(
        UserProject.OfInputs("InPlace/ValueTaskOfT.cs"),
        UserProject.OfInputs("InPlace/TaskOfT.cs"),
        ("Tasks.Task<int>", "Tasks.ValueTask<string?>"),
        ("TracedTaskBuilder", "TracedValueTaskBuilder"));

    [Fact]
    public Task DefaultValues() => Weaving.CheckAsync("Types/DefaultValues.cs");

    [Fact]
    public Task ExtensionMethod() => Weaving.CheckAsync("Types/ExtensionMethod.cs");

    [Fact]
    public Task TracingOff() => Weaving.CheckAsync(UserProject.OfInputs("InPlace/TaskOfT.cs").With("PynectorTracing", "false"));

    [Fact]
    public Task RuntimeAsync() => Weaving.CheckAsync(UserProject.OfInputs("InPlace/Task.cs") with { Features = ["runtime-async"] });

    [Fact]
    public Task NetStandard() => Weaving.CheckAsync(UserProject.OfInputs("InPlace/TaskOfT.cs") with { Framework = "netstandard2.0" });
}
