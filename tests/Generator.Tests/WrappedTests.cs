using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What is emitted for a wrapped method: the body that calls the core.</summary>
public sealed class WrappedTests
{
    [Fact]
    public Task AsyncCore() => Weaving.CheckAsync("Wrapped/AsyncCore.cs");

    [Fact]
    public Task CoreThatIsNotAsync() => Weaving.CheckAsync("Wrapped/CoreThatIsNotAsync.cs");

    [Fact]
    public Task Void() => Weaving.CheckAsync("Wrapped/Void.cs");

    [Fact]
    public Task Value() => Weaving.CheckAsync("Wrapped/Value.cs");

    [Fact]
    public Task Streams() => Weaving.CheckAsync("Wrapped/Streams.cs");

    [Fact]
    public Task TaskLike() => Weaving.CheckAsync("Wrapped/TaskLike.cs");

    [Fact]
    public Task Origins() => Weaving.CheckAsync("Wrapped/Origins.cs");

    [Fact]
    public Task Overloads() => Weaving.CheckAsync("Types/Overloads.cs");

    [Fact]
    public Task TracingOff() => Weaving.CheckAsync(UserProject.OfInputs("Wrapped/Void.cs", "Tags/Result.cs").With("PynectorTracing", "False"));

    [Fact]
    public Task RuntimeAsync() => Weaving.CheckAsync(UserProject.OfInputs("Wrapped/AsyncCore.cs", "Tags/Result.cs", "Logs/Scopes.cs") with { Features = ["runtime-async"] });

    [Fact]
    public Task NetStandard() => Weaving.CheckAsync(
        UserProject.OfInputs("Wrapped/AsyncCore.cs") with { Framework = "netstandard2.0" },
        UserProject.OfInputs("Wrapped/AsyncCore.cs"),
        ("[global::System.Diagnostics.StackTraceHidden]\n", ""));
}
