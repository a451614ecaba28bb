using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Symbols;

/// <summary>Takes a type apart: <c>Dictionary&lt;string, T[]&gt;</c> into itself, <c>string</c>, <c>T[]</c> and <c>T</c>.</summary>
internal static class TypeParts
{
    /// <summary>The type, and every type that it is made of.</summary>
    public static IEnumerable<ITypeSymbol> SelfAndParts(this ITypeSymbol type) => Parts(type).SelectMany(SelfAndParts).Prepend(type);

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        IPointerTypeSymbol pointer => [pointer.PointedAtType],
        IFunctionPointerTypeSymbol { Signature: var signature } => signature.Parameters.Select(parameter => parameter.Type).Append(signature.ReturnType),
        INamedTypeSymbol { ContainingType: { } outer } named => named.TypeArguments.Append(outer),
        INamedTypeSymbol named => named.TypeArguments,
        _ => [],
    };
}
