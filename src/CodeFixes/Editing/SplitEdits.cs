using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>
/// Splits a method: what stands before its body becomes the declaration, and the body, left where and as it is, gets the
/// header of the core.
/// </summary>
internal static class SplitEdits
{
    public static async Task SplitAsync(DeclaredMethod method, SolutionEdits edits, CancellationToken cancellation)
    {
        var (document, syntax) = (method.Document, method.Syntax);
        var semantics = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var layout = await Layout.ReadAsync(document, syntax, cancellation).ConfigureAwait(false);
        PartialEdits.MakePartial(method, edits, cancellation);
        foreach (var modifier in syntax.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)))
        {
            edits.Delete(document, modifier.SpanStart, modifier.GetNextToken().SpanStart);
        }

        var moved = AttributeEdits.Of(syntax).Concat(syntax.ParameterList.Parameters.SelectMany(AttributeEdits.Of))
            .Where(attribute => AttributeSharing.IsMoved(attribute, semantics, cancellation));
        await AttributeEdits.RemoveAsync(document, moved, edits, cancellation).ConfigureAwait(false);

        var builder = TakeBuilder(document, syntax, semantics, edits, cancellation);
        var attributes = AttributeSharing.OfCore(syntax.AttributeLists, semantics, cancellation).Select(list => list.WithoutTrivia().ToString()).Concat(builder);
        string[] lines = [.. attributes, CoreHeader.Write(method, await CoreNaming.ChooseAsync(method, cancellation).ConfigureAwait(false), semantics, cancellation)];
        var end = ((SyntaxNode?)syntax.Body ?? syntax.ExpressionBody!).GetFirstToken().GetPreviousToken().Span.End;
        edits.Insert(
            document,
            end,
            $";{layout.NewLine}{string.Concat(lines.Select(line => layout.NewLine + layout.Indent + line))}");
    }

    /// <summary>A wrapper has no builder: what <c>[Traced(Builder = …)]</c> names for the method is the core's.</summary>
    private static IReadOnlyList<string> TakeBuilder(
        Document document, MethodDeclarationSyntax syntax, SemanticModel semantics, SolutionEdits edits, CancellationToken cancellation)
    {
        if (AttributeEdits.Find(syntax, "TracedAttribute", semantics, cancellation)?.ArgumentList is not { } list
            || list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Builder") is not { } builder)
        {
            return [];
        }

        var kept = list.Arguments.Where(argument => argument != builder).Select(argument => argument.ToString()).ToList();
        edits.Replace(document, list.Span, kept.Count == 0 ? "" : $"({string.Join(", ", kept)})");
        if (!syntax.Modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return [];
        }

        const string Name = "AsyncMethodBuilder";
        var isKnown = semantics.LookupNamespacesAndTypes(syntax.SpanStart, name: Name + "Attribute").Length == 1;
        return [$"[{(isKnown ? "" : "System.Runtime.CompilerServices.")}{Name}({builder.Expression})]"];
    }
}
