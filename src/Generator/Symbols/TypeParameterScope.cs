using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Symbols;

/// <summary>Tells which type parameters are in scope.</summary>
internal static class TypeParameterScope
{
    /// <summary>The type parameters of a type and of all types around it, the outermost first.</summary>
    public static IEnumerable<ITypeParameterSymbol> Around(INamedTypeSymbol? type) =>
        type is null ? [] : Around(type.ContainingType).Concat(type.TypeParameters);
}
