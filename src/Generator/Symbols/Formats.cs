using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pynector.Generators.Symbols;

/// <summary>How symbols become text that compiles in any file.</summary>
internal static class Formats
{
    /// <summary><c>global::</c>, keywords for the special types, nullable annotations, escaped identifiers.</summary>
    public static readonly SymbolDisplayFormat Type = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Text(this ITypeSymbol type) => string.Concat(type.ToDisplayParts(Type).Select(Text));

    /// <summary>The name of a type or method as the source must write it: <c>@class</c>, and <c>@record</c>.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None || IsName(name)
            ? "@" + name
            : name;

    /// <summary>The name of a parameter, field or property, where only true keywords can be misunderstood.</summary>
    public static string Variable(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name is "await" or "scoped" ? "@" + name : name;

    // A keyword that C# knows in some places alone is a name in all others: a type called nint, or a type parameter called notnull, may be in scope.
    private static string Text(SymbolDisplayPart part) => part.Kind switch
    {
        SymbolDisplayPartKind.Keyword when part.Symbol is INamedTypeSymbol { NativeIntegerUnderlyingType: null } => part.ToString() switch
        {
            "nint" => "global::System.IntPtr",
            "nuint" => "global::System.UIntPtr",
            var keyword => keyword,
        },
        SymbolDisplayPartKind.TypeParameterName => part.Symbol is null ? part.ToString() : Identifier(part.Symbol.Name),
        _ => part.ToString(),
    };

    // Roslyn has these for names, and the language for keywords.
    private static bool IsName(string name) => name is "nint" or "nuint" or "dynamic" or "extension";
}
