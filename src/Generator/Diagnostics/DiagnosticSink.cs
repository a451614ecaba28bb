using System.Globalization;
using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Diagnostics;

/// <summary>Collects what one declaration is told.</summary>
internal sealed class DiagnosticSink(CancellationToken cancellation)
{
    private readonly List<DiagnosticInfo> _diagnostics = [];

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);

    public IEnumerable<DiagnosticInfo> All => _diagnostics;

    public CancellationToken Cancellation => cancellation;

    public void Report(DiagnosticDescriptor descriptor, Location location, params object?[] arguments) =>
        _diagnostics.Add(new DiagnosticInfo(
            descriptor, location, arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "").ToEquatableArray()));

    public void Report(DiagnosticDescriptor descriptor, AttributeData attribute, params object?[] arguments) =>
        Report(descriptor, AttributeReader.Locate(attribute, argument: null, cancellation), arguments);

    public void Report(IEnumerable<DiagnosticInfo> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>Reports at a named argument of the attribute.</summary>
    public void ReportArgument(DiagnosticDescriptor descriptor, AttributeData attribute, string argument, params object?[] arguments) =>
        Report(descriptor, AttributeReader.Locate(attribute, argument, cancellation), arguments);
}
