using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>Makes the diagnostics that fixes are offered for.</summary>
internal static class Mark
{
    /// <summary>A diagnostic at the one place that is marked.</summary>
    public static Diagnostic ToDiagnostic(this Markup markup, SyntaxTree tree, ImmutableDictionary<string, string?>? properties = null) =>
        Make(markup.Place.Id, Location.Create(tree, markup.Place.Span), properties);

    public static Diagnostic Make(string id, Location location, ImmutableDictionary<string, string?>? properties = null) => Diagnostic.Create(
        new DiagnosticDescriptor(id, id, id, "Pynector", DiagnosticSeverity.Warning, isEnabledByDefault: true),
        location,
        properties);
}
