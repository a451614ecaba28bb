using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What is emitted for methods in nested, generic, inherited and divided types.</summary>
public sealed class ContainingTypeTests
{
    [Fact]
    public Task NestedGeneric() => Weaving.CheckAsync("Types/NestedGeneric.cs");

    [Fact]
    public Task GenericMethod() => Weaving.CheckAsync("Types/GenericMethod.cs");

    [Fact]
    public Task SeveralFiles() => Weaving.CheckAsync(UserProject.OfInputs("Types/SeveralFiles.One.cs", "Types/SeveralFiles.Two.cs"));

    [Fact]
    public Task Inheritance() => Weaving.CheckAsync("Types/Inheritance.cs");

    [Fact]
    public Task NullableDisabled() => Weaving.CheckAsync("Types/NullableDisabled.cs");

    [Fact]
    public Task GlobalNamespace() => Weaving.CheckAsync("Types/GlobalNamespace.cs");

    [Fact]
    public Task EscapedIdentifiers() => Weaving.CheckAsync("Types/EscapedIdentifiers.cs");

    [Fact]
    public Task TracedType() => Weaving.CheckAsync("Types/TracedType.cs");
}
