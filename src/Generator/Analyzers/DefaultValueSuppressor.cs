using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Analyzers;

/// <summary>
/// Takes CS1066 away from methods traced in place. Their declaration is the generator's and repeats the default values,
/// so those on the user's part do have an effect.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefaultValueSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor DefaultValues = new(
        "PYNS0001", "CS1066", "The declaration that the generator emits for a partial method has the default value");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [DefaultValues];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var cancellation = context.CancellationToken;
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(cancellation).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
                && method.Modifiers.Any(SyntaxKind.PartialKeyword)
                && context.GetSemanticModel(tree).GetDeclaredSymbol(method, cancellation) is { } symbol
                && IsDeclaredByUs(symbol))
            {
                context.ReportSuppression(Suppression.Create(DefaultValues, diagnostic));
            }
        }
    }

    private static bool IsDeclaredByUs(IMethodSymbol method) =>
        method.PartialDefinitionPart?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath
            .EndsWith(TracedTypeModel.FileExtension, StringComparison.Ordinal) == true;
}
