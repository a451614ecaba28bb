using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers;

/// <summary>
/// Takes CA1859 away from the return type of a core, which must be that of its declaration: following the advice to make it
/// more specific gives PYN0003.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CoreSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor ReturnType = new(
        "PYNS0002", "CA1859", "The method has the body of a traced one, and returns what that declares");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [ReturnType];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var cancellation = context.CancellationToken;
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(cancellation).FindNode(diagnostic.Location.SourceSpan) is MethodDeclarationSyntax method
                && context.GetSemanticModel(tree).GetDeclaredSymbol(method, cancellation) is { } symbol
                && CoreFinder.IsCore(symbol))
            {
                context.ReportSuppression(Suppression.Create(ReturnType, diagnostic));
            }
        }
    }
}
