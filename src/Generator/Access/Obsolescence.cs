using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Access;

/// <summary>Tells what <c>[Obsolete]</c> makes an error to use: no pragma takes that error away from emitted code.</summary>
internal static class Obsolescence
{
    /// <summary>Whether emitted code outside the user's types can't use the symbol.</summary>
    public static bool IsError(ISymbol symbol) =>
        WithContainingTypes(symbol).Any(part => Mark(part)?.ConstructorArguments is { Length: > 1 } arguments && arguments[1].Value is true);

    /// <summary>Whether the wrapper of a method can't use the symbol: what is obsolete itself may use whatever is.</summary>
    public static bool IsErrorIn(IMethodSymbol method, ISymbol symbol) =>
        IsError(symbol) && !IsMarked(method);

    /// <summary>Whether the symbol, or a type around it, is obsolete in any way.</summary>
    public static bool IsMarked(ISymbol symbol) => WithContainingTypes(symbol).Any(part => Mark(part) is not null);

    private static IEnumerable<ISymbol> WithContainingTypes(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }

    private static AttributeData? Mark(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(attribute => KnownTypes.Is(attribute.AttributeClass, "ObsoleteAttribute", "System"));
}
