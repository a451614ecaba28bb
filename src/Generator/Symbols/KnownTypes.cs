using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Symbols;

/// <summary>Types that the parser knows, by name: asking a symbol for its name is cheaper than finding the type in every compilation.</summary>
internal static class KnownTypes
{
    public const string Traced = "Pynector.TracedAttribute";
    public const string Tag = "Pynector.TagAttribute";

    public static bool Is(ITypeSymbol? type, string name, string containingNamespace) =>
        type is { ContainingType: null }
        && type.Name == name
        && IsNamespace(type.ContainingNamespace, containingNamespace);

    public static bool IsPynector(INamedTypeSymbol? type, string name) => Is(type, name, "Pynector");

    private static bool IsNamespace(INamespaceSymbol? symbol, string name)
    {
        for (var end = name.Length; symbol is { IsGlobalNamespace: false }; symbol = symbol.ContainingNamespace)
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0)
            {
                return false;
            }

            if (start == 0)
            {
                return symbol.ContainingNamespace is { IsGlobalNamespace: true };
            }

            end = start - 1;
        }

        return false;
    }
}
