using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>Puts statements before all others of a body.</summary>
internal static class BodyEdits
{
    /// <param name="document">Where the method stands.</param>
    /// <param name="method">The method.</param>
    /// <param name="returnsValue">Whether the expression that is the body is the result.</param>
    /// <param name="statements">The statements, each on one line.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task InsertFirstAsync(
        Document document, MethodDeclarationSyntax method, bool returnsValue, IReadOnlyList<string> statements, SolutionEdits edits, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var layout = await Layout.ReadAsync(document, method, cancellation).ConfigureAwait(false);
        if (method.Body is { } block)
        {
            InsertIntoBlock(document, block, layout, statements, edits);
        }
        else if (method.ExpressionBody is { } body)
        {
            MakeBlock(document, text, method, body, returnsValue, layout, statements, edits);
        }
    }

    private static void InsertIntoBlock(Document document, BlockSyntax block, Layout layout, IReadOnlyList<string> statements, SolutionEdits edits)
    {
        if (block.OpenBraceToken.TrailingTrivia is { Count: > 0 } trivia && trivia.Last().IsKind(SyntaxKind.EndOfLineTrivia))
        {
            var inner = layout.Indent + layout.Unit;
            edits.Insert(document, block.OpenBraceToken.FullSpan.End, string.Concat(statements.Select(statement => inner + statement + layout.NewLine)));
        }
        else
        {
            edits.Insert(document, block.OpenBraceToken.Span.End, string.Concat(statements.Select(statement => " " + statement)));
        }
    }

    private static void MakeBlock(
        Document document,
        SourceText text,
        MethodDeclarationSyntax method,
        ArrowExpressionClauseSyntax body,
        bool returnsValue,
        Layout layout,
        IReadOnlyList<string> statements,
        SolutionEdits edits)
    {
        var inner = layout.Indent + layout.Unit;
        var start = body.ArrowToken.SpanStart;
        while (char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        // Comments between the arrow and its expression stay before the statement.
        var expression = body.ArrowToken.Span.End;
        while (char.IsWhiteSpace(text[expression]))
        {
            expression++;
        }

        var keyword = returnsValue && body.Expression is not ThrowExpressionSyntax ? "return " : "";
        var isCommented = !string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(expression, body.Expression.SpanStart)));
        var lines = statements.Select(statement => inner + statement);
        edits.Replace(
            document,
            TextSpan.FromBounds(start, expression),
            $"{layout.NewLine}{layout.Indent}{{{layout.NewLine}{string.Join(layout.NewLine, lines)}{layout.NewLine}{inner}{(isCommented ? "" : keyword)}",
            format: true);
        if (isCommented)
        {
            edits.Insert(document, body.Expression.SpanStart, keyword);
        }

        edits.Insert(document, method.SemicolonToken.Span.End, $"{layout.NewLine}{layout.Indent}}}");
    }
}
