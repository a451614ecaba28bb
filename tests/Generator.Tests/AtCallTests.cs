using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What is emitted for calls of ordinary traced methods: interceptors.</summary>
public sealed class AtCallTests
{
    [Fact]
    public Task Calls() => Weaving.CheckAsync("AtCall/OrdinaryCalls.cs");

    [Fact]
    public Task PartialType() => Weaving.CheckAsync("AtCall/Partial.cs");

    [Fact]
    public Task PrivateMembers() => Weaving.CheckAsync("AtCall/Private.cs");

    [Fact]
    public Task PrivateNestedTypes() => Weaving.CheckAsync("AtCall/Inside.cs");

    [Fact]
    public Task TracedInterface() => Weaving.CheckAsync("AtCall/Interface.cs");

    [Fact]
    public Task Trimming() => Weaving.CheckAsync("AtCall/Trimming.cs");

    [Fact]
    public Task Library() => Weaving.CheckAsync("AtCall/LibraryCalls.cs");

    [Fact]
    public Task SpanLevel() => Weaving.CheckAsync(UserProject.OfInputs("AtCall/OrdinaryCalls.cs").With("PynectorSpanLevel", "Information"));

    [Fact]
    public Task LibrarySettings() => Weaving.CheckAsync(UserProject.OfInputs("AtCall/LibraryCalls.cs")
        .With("PynectorSourceName", "catalog").With("PynectorSpanLevel", "Debug").With("PynectorCodeTags", "true").With("PynectorExceptionDetails", "type"));
}
