using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

public sealed class AtCallTests
{
    [Fact]
    public Task Calls() => Weaving.CheckAsync("AtCall/Calls.cs");

    [Fact]
    public Task PartialType() => Weaving.CheckAsync("AtCall/Partial.cs");

    [Fact]
    public Task PrivateMembers() => Weaving.CheckAsync("AtCall/Private.cs");

    [Fact]
    public Task TracedInterface() => Weaving.CheckAsync("AtCall/Interface.cs");

    [Fact]
    public Task Trimming() => Weaving.CheckAsync("AtCall/Trimming.cs");

    [Fact]
    public Task Library() => Weaving.CheckAsync("AtCall/Library.cs");

    [Fact]
    public Task SpanLevel() => Weaving.CheckAsync(UserProject.OfInputs("AtCall/Calls.cs").With("PynectorSpanLevel", "Information"));

    [Fact]
    public Task LibrarySettings() => Weaving.CheckAsync(UserProject.OfInputs("AtCall/Library.cs")
        .With("PynectorSourceName", "catalog").With("PynectorSpanLevel", "Debug").With("PynectorCodeTags", "true").With("PynectorExceptionDetails", "type"));
}
