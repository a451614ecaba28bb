using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Weaving;

/// <summary>Finds where a method is declared.</summary>
internal static class MethodSyntax
{
    /// <summary>The declaration of the method; null in a referenced assembly.</summary>
    public static MethodDeclarationSyntax? Of(IMethodSymbol method, CancellationToken cancellation = default) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;
}
