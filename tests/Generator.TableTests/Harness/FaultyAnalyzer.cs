using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>An analyzer that throws at each file, to see that it is found.</summary>
#pragma warning disable RS1001, RS1036 // No compiler shall load it.
internal sealed class FaultyAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001, RS1036
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("PYN9999", "title", "message", "Table", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(static _ => throw new InvalidOperationException());
    }
}
