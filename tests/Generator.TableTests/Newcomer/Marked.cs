using System.Text.RegularExpressions;

namespace Pynector.Generator.TableTests.Newcomer;

/// <summary>A source in which the tokens that are reported are marked: <c>{|PYN0002:Orders|}</c>.</summary>
internal static partial class Marked
{
    public static (string Text, IReadOnlyList<(string Id, int Start, string Token)> Marks) Parse(string marked)
    {
        var marks = new List<(string, int, string)>();
        var removed = 0;
        var text = Mark().Replace(marked, match =>
        {
            marks.Add((match.Groups["id"].Value, match.Index - removed, match.Groups["token"].Value));
            removed += match.Length - match.Groups["token"].Length;
            return match.Groups["token"].Value;
        });
        return (text, marks);
    }

    [GeneratedRegex(@"\{\|(?<id>PYN\d{4}):(?<token>.*?)\|\}")]
    private static partial Regex Mark();
}
