using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>
/// Shares a split method's attributes out. Most speak to callers, and stand on the declaration; some are about the body, and
/// go with it; those by which the compiler and analyzers judge calls and body alike stand on both.
/// </summary>
internal static class AttributeSharing
{
    private static readonly HashSet<string> Moved =
    [
        "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.DebuggerNonUserCodeAttribute",
        "System.Diagnostics.DebuggerStepThroughAttribute",
        "System.Diagnostics.StackTraceHiddenAttribute",
        "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute",
        "System.Runtime.CompilerServices.EnumeratorCancellationAttribute",
        "System.Runtime.CompilerServices.MethodImplAttribute",
        "System.Runtime.CompilerServices.RuntimeAsyncMethodGenerationAttribute",
        "System.Runtime.CompilerServices.SkipLocalsInitAttribute",
    ];

    private static readonly HashSet<string> Shared =
    [
        "System.Diagnostics.CodeAnalysis",
        "System.Runtime.Versioning",
    ];

    /// <summary>Whether the attribute is the core's alone.</summary>
    public static bool IsMoved(AttributeSyntax attribute, SemanticModel semantics, CancellationToken cancellation) =>
        AttributeEdits.TypeOf(attribute, semantics, cancellation) is { } type && Moved.Contains(type.ToDisplayString());

    /// <summary>The lists that a core has of those written.</summary>
    public static IEnumerable<AttributeListSyntax> OfCore(SyntaxList<AttributeListSyntax> lists, SemanticModel semantics, CancellationToken cancellation)
    {
        foreach (var list in lists)
        {
            var attributes = list.Attributes
                .Where(attribute => AttributeEdits.TypeOf(attribute, semantics, cancellation) is { } type
                    && (Moved.Contains(type.ToDisplayString()) || Shared.Contains(type.ContainingNamespace.ToDisplayString())))
                .Select(attribute => attribute.WithoutTrivia())
                .ToList();
            if (attributes.Count > 0)
            {
                yield return list.WithAttributes(SyntaxFactory.SeparatedList(attributes)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.Space);
            }
        }
    }
}
