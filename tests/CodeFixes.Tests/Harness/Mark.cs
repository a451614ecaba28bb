using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>A source with the one place that a diagnostic is at.</summary>
internal sealed record Mark(string Text, string Id, TextSpan Span)
{
    public static Mark Parse(string marked)
    {
        var start = marked.IndexOf("{|", StringComparison.Ordinal);
        var colon = marked.IndexOf(':', start);
        var end = marked.IndexOf("|}", colon, StringComparison.Ordinal);
        marked.IndexOf("{|", end, StringComparison.Ordinal).ShouldBe(-1, "one place is marked");
        return new Mark(
            marked[..start] + marked[(colon + 1)..end] + marked[(end + 2)..],
            marked[(start + 2)..colon],
            new TextSpan(start, end - colon - 1));
    }

    public Diagnostic ToDiagnostic(SyntaxTree tree, ImmutableDictionary<string, string?>? properties = null) => Make(Id, Location.Create(tree, Span), properties);

    public static Diagnostic Make(string id, Location location, ImmutableDictionary<string, string?>? properties = null) => Diagnostic.Create(
        new DiagnosticDescriptor(id, id, id, "Pynector", DiagnosticSeverity.Warning, isEnabledByDefault: true),
        location,
        properties);
}
