using Microsoft.CodeAnalysis;
using Pynector.Generators.Parsing;

namespace Pynector.Generators.Diagnostics;

/// <summary>Collects what one declaration is told.</summary>
internal sealed class DiagnosticSink(CancellationToken cancellation)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> All => _diagnostics;

    public CancellationToken Cancellation => cancellation;

    public void Report(DiagnosticDescriptor descriptor, Location location, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));

    public void Report(DiagnosticDescriptor descriptor, AttributeData attribute, params object?[] arguments) =>
        Report(descriptor, AttributeReader.Locate(attribute, argument: null, cancellation), arguments);

    /// <summary>Reports at a named argument of the attribute.</summary>
    public void ReportArgument(DiagnosticDescriptor descriptor, AttributeData attribute, string argument, params object?[] arguments) =>
        Report(descriptor, AttributeReader.Locate(attribute, argument, cancellation), arguments);
}
