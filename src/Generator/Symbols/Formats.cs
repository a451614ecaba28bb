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

    public static string Text(this ITypeSymbol type) => type.ToDisplayString(Type);

    /// <summary>The name of a type or method as the source must write it: <c>@class</c>, and <c>@record</c>.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>The name of a parameter, field or property, where only true keywords can be misunderstood.</summary>
    public static string Variable(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name is "await" or "scoped" ? "@" + name : name;

    /// <summary>A string literal, quoted.</summary>
    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
