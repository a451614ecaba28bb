using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Symbols;

/// <summary>Finds the async method builders that types and methods name.</summary>
internal static class MethodBuilders
{
    /// <summary>The builder that a task-like names by <c>[AsyncMethodBuilder]</c> on its declaration.</summary>
    public static INamedTypeSymbol? OwnBuilder(ITypeSymbol type) => NamedBuilder(type.OriginalDefinition.GetAttributes());

    public static INamedTypeSymbol? NamedBuilder(IEnumerable<AttributeData> attributes) =>
        attributes
            .FirstOrDefault(attribute => IsMethodBuilder(attribute.AttributeClass))
            ?.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;

    public static bool IsFrameworks(INamedTypeSymbol builder) => KnownTypes.Is(builder, builder.Name, "System.Runtime.CompilerServices");

    public static bool IsMethodBuilder(ITypeSymbol? attribute) =>
        KnownTypes.Is(attribute, "AsyncMethodBuilderAttribute", "System.Runtime.CompilerServices");
}
