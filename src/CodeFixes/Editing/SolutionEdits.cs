using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>
/// Changes of text, collected over the solution. Text, and not syntax: what isn't changed keeps its comments, blank lines and
/// line ends by itself, and the same change asked for twice is one.
/// </summary>
internal sealed class SolutionEdits
{
    private readonly Dictionary<DocumentId, List<Edit>> _edits = [];

    public void Insert(Document document, int position, string text) => Replace(document, new TextSpan(position, 0), text);

    public void Delete(Document document, int start, int end) => Replace(document, TextSpan.FromBounds(start, end), "");

    /// <param name="document">The document to change.</param>
    /// <param name="span">What is replaced.</param>
    /// <param name="text">The text instead.</param>
    /// <param name="format">Whether the text is new code, to be laid out as the project's settings say.</param>
    public void Replace(Document document, TextSpan span, string text, bool format = false)
    {
        if (!_edits.TryGetValue(document.Id, out var edits))
        {
            _edits.Add(document.Id, edits = []);
        }

        edits.Add(new Edit(span, text, format));
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (var (id, edits) in _edits.Select(document => (document.Key, document.Value)))
        {
            var document = solution.GetDocument(id)!;
            var ordered = edits.Distinct().OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length).ToList();
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            var changed = document.WithText(text.WithChanges(ordered.Select(edit => new TextChange(edit.Span, edit.Text))));
            var formatted = await FormatAsync(changed, NewSpans(ordered), cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(id, await formatted.GetTextAsync(cancellation).ConfigureAwait(false));
        }

        return solution;
    }

    // The formatter takes no spans for all.
    private static Task<Document> FormatAsync(Document document, List<TextSpan> spans, CancellationToken cancellation) =>
        spans.Count == 0 ? Task.FromResult(document) : Formatter.FormatAsync(document, spans, options: null, cancellation);

    /// <summary>Where the code to be formatted stands once all changes are made.</summary>
    private static List<TextSpan> NewSpans(List<Edit> ordered)
    {
        var spans = new List<TextSpan>();
        var shift = 0;
        foreach (var edit in ordered)
        {
            if (edit.Format)
            {
                spans.Add(new TextSpan(edit.Span.Start + shift, edit.Text.Length));
            }

            shift += edit.Text.Length - edit.Span.Length;
        }

        return spans;
    }

    private sealed record Edit(TextSpan Span, string Text, bool Format);
}
