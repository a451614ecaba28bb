using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Parsing.Signatures;

namespace Pynector.Generators.Weaving;

/// <summary>Tells whether a method can have a second part in an emitted file.</summary>
internal static class PartialRules
{
    /// <summary>Whether the compiler refuses a partial method by an error of its own, which a message of ours would only repeat.</summary>
    public static bool IsLeftToCompiler(Question question, MethodDeclarationSyntax syntax) =>
        IsForbidden(question.Method, syntax)
        || (question.IsDeclared ? NeedsAccessibility(question.Method, syntax) && !syntax.Modifiers.Any(IsAccessibility) : !Forms.HasBody(syntax));

    /// <summary>Reports what keeps an emitted file from adding a part to the method's type.</summary>
    public static void Check(Question question, MethodDeclarationSyntax syntax, DiagnosticSink refusals)
    {
        var (method, name) = (question.Method, syntax.Identifier.GetLocation());
        if (Language.Of(syntax.SyntaxTree) is var version && !Language.Suffices(version))
        {
            refusals.Report(Descriptors.LanguageVersion, name, version.ToDisplayString());
        }

        // A code fix makes the types partial.
        foreach (var type in question.IsDeclared ? ContainingTypeReader.NotPartial(syntax) : [])
        {
            refusals.Report(Descriptors.TypeNotPartial, type.Identifier.GetLocation(), method.Name, type.Identifier.ValueText, ContainingTypeReader.Keyword(type));
        }

        if (FindFileLocal(method.ContainingType) is { } local)
        {
            refusals.Report(Descriptors.FileLocalType, name, method.Name, local.Name);
        }

        if (!refusals.HasErrors && FindHidden(method, question.Compilation) is { } hidden)
        {
            refusals.Report(Descriptors.BehindAlias, name, method.Name, hidden.Name, hidden.ContainingAssembly.Name);
        }
    }

    /// <summary>Whether a second part of the partial method can be written, be it traced or not.</summary>
    public static bool AllowSecondPart(IMethodSymbol method, MethodDeclarationSyntax syntax, Compilation compilation) =>
        Forms.IsPartial(syntax)
        && method is { PartialDefinitionPart: null, PartialImplementationPart: null, RefKind: not RefKind.RefReadOnly, ReturnType.TypeKind: not TypeKind.Error }
        && !IsForbidden(method, syntax)
        && !MethodSyntax.IsHalfTyped(syntax)
        && syntax.Modifiers.Any(IsAccessibility)
        && Language.Of(syntax.SyntaxTree) >= LanguageVersion.CSharp9
        && !ContainingTypeReader.NotPartial(syntax).Any()
        && FindFileLocal(method.ContainingType) is null
        && FindHidden(method, compilation) is null;

    /// <summary>Whether the user has written the other part as well. The part that the generator emits stands in nobody's way.</summary>
    public static bool IsWrittenTwice(IMethodSymbol method) =>
        (method.PartialDefinitionPart ?? method.PartialImplementationPart)?.DeclaringSyntaxReferences.Any(part => !EmittedFiles.Has(part.SyntaxTree)) == true;

    /// <summary>The file-local type that the method stands in, or null.</summary>
    public static INamedTypeSymbol? FindFileLocal(INamedTypeSymbol? type) => type is null or { IsFileLocal: true } ? type : FindFileLocal(type.ContainingType);

    /// <summary>Whether the modifier is <c>public</c>, <c>internal</c>, <c>protected</c> or <c>private</c>.</summary>
    public static bool IsAccessibility(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword;

    /// <summary>The type in the method's declaration that emitted code can't repeat, or null.</summary>
    public static INamedTypeSymbol? FindHidden(IMethodSymbol method, Compilation compilation) => Aliases.FindHidden(
        method.Parameters.Select(parameter => parameter.Type)
            .Append(method.ReturnType)
            .Concat(method.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes)),
        compilation);

    /// <summary>Whether no edit of the modifiers makes a partial method of it.</summary>
    private static bool IsForbidden(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        !method.ExplicitInterfaceImplementations.IsEmpty
        || method.IsVararg
        || syntax.Parent is not TypeDeclarationSyntax { Keyword.ValueText: not "extension" }
        || syntax.Modifiers.Any(SyntaxKind.AbstractKeyword)
        || syntax.Modifiers.Any(SyntaxKind.ExternKeyword)
        || (syntax.Modifiers.Any(SyntaxKind.SealedKeyword) && !method.IsOverride);

    private static bool NeedsAccessibility(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        Forms.HasBody(syntax) || !method.ReturnsVoid || method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out);
}
