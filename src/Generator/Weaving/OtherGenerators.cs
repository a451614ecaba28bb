using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Tells partial methods whose body another generator writes: no generator sees what another one emits.</summary>
internal static class OtherGenerators
{
    private static readonly (string Name, string Namespace)[] Known =
    [
        ("JSImport", "System.Runtime.InteropServices.JavaScript"),
        ("LibraryImport", "System.Runtime.InteropServices"),
        ("GeneratedRegex", "System.Text.RegularExpressions"),
        ("LoggerMessage", "Microsoft.Extensions.Logging"),
    ];

    /// <summary>The attribute by which the method asks another generator for its body, or null where none is known.</summary>
    public static string? FindAttribute(IMethodSymbol method) => Known
        .Where(known => method.GetAttributes().Any(attribute => KnownTypes.Is(attribute.AttributeClass, known.Name + "Attribute", known.Namespace)))
        .Select(known => known.Name)
        .FirstOrDefault();
}
