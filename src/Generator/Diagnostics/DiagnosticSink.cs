using Microsoft.CodeAnalysis;
using Pynector.Generators.Parsing;

namespace Pynector.Generators.Diagnostics;

/// <summary>Collects what one declaration is told.</summary>
internal sealed class DiagnosticSink(CancellationToken cancellation)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> All => _diagnostics;

    public void Report(DiagnosticDescriptor descriptor, Location location, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));

    public void Report(DiagnosticDescriptor descriptor, AttributeData attribute, params object?[] arguments) =>
        Report(descriptor, AttributeReader.Locate(attribute, cancellation), arguments);
}
