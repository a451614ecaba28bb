using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.TestKit;

/// <summary>A source whose expected findings are marked in it: <c>{|PYN0002:Orders|}</c>.</summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Expected">The ids and places that are marked, in the order of the source.</param>
public sealed record Markup(string Text, ImmutableArray<(string Id, TextSpan Span)> Expected)
{
    /// <summary>Gets the one place that is marked.</summary>
    public (string Id, TextSpan Span) Place => Expected.ShouldHaveSingleItem("one place is marked");

    /// <summary>Reads the marks.</summary>
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string Id, TextSpan Span)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("{|"))
            {
                var colon = rest.IndexOf(':');
                open.Push((rest[2..colon].ToString(), text.Length));
                i += colon;
            }
            else if (rest.StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        open.ShouldBeEmpty("each mark ends with |}");
        return new Markup(text.ToString(), [.. expected.OrderBy(mark => mark.Span).ThenBy(mark => mark.Id, StringComparer.Ordinal)]);
    }
}
