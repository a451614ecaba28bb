using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>How lines end and are indented around a declaration.</summary>
/// <param name="NewLine">The file's line end.</param>
/// <param name="Indent">What the declaration's line begins with.</param>
/// <param name="Unit">What one level of nesting adds.</param>
internal sealed record Layout(string NewLine, string Indent, string Unit)
{
    public static async Task<Layout> ReadAsync(Document document, SyntaxNode declaration, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var indent = IndentAt(text, declaration.GetFirstToken().SpanStart);
        var depth = declaration.Ancestors().Count(ancestor => ancestor is BaseTypeDeclarationSyntax or NamespaceDeclarationSyntax);
        var unit = indent.Contains('\t') ? "\t"
            : depth > 0 && indent.Length > 0 && indent.Length % depth == 0 ? new string(' ', indent.Length / depth)
            : "    ";
        return new Layout(NewLineOf(text), indent, unit);
    }

    public static string NewLineOf(SourceText text)
    {
        var line = text.Lines[0];
        return line.End == line.EndIncludingLineBreak ? "\n" : text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }

    private static string IndentAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }
}
