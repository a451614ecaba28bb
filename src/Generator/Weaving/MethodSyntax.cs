using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Weaving;

/// <summary>Reads a method's declaration.</summary>
internal static class MethodSyntax
{
    /// <summary>The declaration of the method; null in a referenced assembly.</summary>
    public static MethodDeclarationSyntax? Of(IMethodSymbol method, CancellationToken cancellation = default) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;

    /// <summary>Whether a name or a type is still to be typed: emitted code can't repeat it.</summary>
    public static bool IsHalfTyped(MethodDeclarationSyntax syntax) =>
        new SyntaxNode?[] { syntax.ReturnType, syntax.TypeParameterList, syntax.ParameterList }.Concat(syntax.ConstraintClauses)
            .Any(part => part?.DescendantTokens().Any(token => token.IsMissing) == true);
}
