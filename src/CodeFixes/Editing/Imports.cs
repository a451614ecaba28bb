using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>Writes names of the package's types, with a using directive where there is none.</summary>
internal static class Imports
{
    private const string Namespace = "Pynector";

    /// <summary>Gives a type's name as it can stand at the position.</summary>
    /// <param name="document">Where the name is to stand.</param>
    /// <param name="position">Where in the document.</param>
    /// <param name="type">The type's name, without its namespace.</param>
    /// <param name="edits">Takes the directive.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<string> NameAsync(Document document, int position, string type, SolutionEdits edits, CancellationToken cancellation)
    {
        var semantics = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var found = semantics!.LookupSymbols(position, name: type);
        if (!found.IsEmpty)
        {
            return found[0] is INamedTypeSymbol named && KnownTypes.IsPynector(named, type) ? type : $"global::{Namespace}.{type}";
        }

        var root = (CompilationUnitSyntax)semantics.SyntaxTree.GetRoot(cancellation);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        AddUsing(document, root, position, Layout.NewLineOf(text), edits);
        return type;
    }

    private static void AddUsing(Document document, CompilationUnitSyntax root, int position, string newLine, SolutionEdits edits)
    {
        const string Directive = $"using {Namespace};";
        var scopes = root.FindToken(position).Parent!.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Select(scope => scope.Usings).Append(root.Usings);
        var usings = scopes.Select(scope => scope.Where(IsPlain).ToList()).FirstOrDefault(plain => plain.Count > 0);
        if (usings?.Find(other => !IsSystem(other) && string.CompareOrdinal(other.Name!.ToString(), Namespace) > 0) is { } following)
        {
            edits.Insert(document, following.SpanStart, Directive + newLine + Indent(following));
        }
        else if ((usings?[usings.Count - 1] ?? root.Usings.LastOrDefault()) is { } last)
        {
            edits.Insert(document, last.Span.End, newLine + Indent(last) + Directive);
        }
        else
        {
            edits.Insert(document, StartOfCode(root), Directive + newLine + newLine);
        }
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive is { Alias: null, Name: not null } && directive.GlobalKeyword.IsKind(SyntaxKind.None) && directive.StaticKeyword.IsKind(SyntaxKind.None);

    private static bool IsSystem(UsingDirectiveSyntax directive) =>
        directive.Name!.ToString() is var name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    private static string Indent(SyntaxNode node) =>
        node.GetLeadingTrivia() is { Count: > 0 } trivia && trivia.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? trivia.Last().ToString() : "";

    /// <summary>Behind the comment that heads the file; what stands before a type belongs to the type.</summary>
    private static int StartOfCode(CompilationUnitSyntax root)
    {
        var first = root.GetFirstToken(includeZeroWidth: true);
        if (first.Parent is BaseNamespaceDeclarationSyntax && !first.LeadingTrivia.Any(trivia => trivia.IsDirective))
        {
            return first.SpanStart;
        }

        var isBlank = true;
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                if (isBlank)
                {
                    return trivia.Span.End;
                }

                isBlank = true;
            }
            else if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                isBlank = false;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                break;
            }
        }

        return first.FullSpan.Start;
    }
}
