using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.Generator.Tests.Harness;

/// <summary>A source whose expected findings are marked in it: <c>{|PYN0002:Orders|}</c>.</summary>
internal sealed record Markup(string Text, ImmutableArray<(string Id, TextSpan Span)> Expected)
{
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
