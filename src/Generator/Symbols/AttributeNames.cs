using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Symbols;

/// <summary>Reads how attributes are written: most are none of ours, and their names tell it without binding.</summary>
internal static class AttributeNames
{
    private const string Suffix = "Attribute";

    /// <summary>The last part of a name, without its suffix: <c>Traced</c> of <c>Pynector.TracedAttribute</c>.</summary>
    public static string Last(NameSyntax name)
    {
        var last = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return WithoutSuffix(last);
    }

    /// <summary>The names that <c>using</c> directives give to types which are called like one of the attributes; without the suffix, as an attribute may be written.</summary>
    /// <param name="directives">The directives.</param>
    /// <param name="isMeant">Tells the names of the attributes, without the suffix.</param>
    public static IEnumerable<string> Aliases(IEnumerable<UsingDirectiveSyntax> directives, Func<string, bool> isMeant) =>
        directives
            .Where(directive => directive is { Alias: not null, Name: { } target } && isMeant(Last(target)))
            .Select(directive => WithoutSuffix(directive.Alias!.Name.Identifier.ValueText));

    /// <summary>All <c>using</c> directives of a file, in its namespaces too.</summary>
    public static IEnumerable<UsingDirectiveSyntax> Directives(CompilationUnitSyntax root) =>
        root.DescendantNodes(IsAroundUsings).OfType<UsingDirectiveSyntax>();

    /// <summary>Whether <c>using</c> directives can stand in the node.</summary>
    public static bool IsAroundUsings(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private static string WithoutSuffix(string name) =>
        name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
}
