using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Decides how an annotated method is woven, or says why it can't be.</summary>
internal static class TracedMethodParser
{
    /// <summary>Parses what <c>[Traced]</c> stands on: a method, or something that an attribute for methods can stand on too.</summary>
    public static ParseResult Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticSink(cancellation);
        var attribute = context.Attributes[0];
        TracedMethodModel? model = null;
        CodeModel? code = null;
        switch (context.TargetNode)
        {
            case MethodDeclarationSyntax syntax when context.TargetSymbol is IMethodSymbol method:
                model = ParseAnnotated(method, syntax, context.SemanticModel, attribute, diagnostics);
                code = CodeReader.Read(syntax);
                break;
            case LocalFunctionStatementSyntax local:
                diagnostics.Report(Descriptors.LocalFunction, attribute, $"The local function '{local.Identifier.ValueText}'");
                break;
            case AnonymousFunctionExpressionSyntax:
                diagnostics.Report(Descriptors.LocalFunction, attribute, "The lambda");
                break;
            default:
                diagnostics.Report(Descriptors.NotAMethod, attribute, context.TargetSymbol.Name);
                break;
        }

        return ParseResult.Of(model, code, diagnostics);
    }

    /// <summary>Parses a partial method, in whichever form it is declared.</summary>
    public static TracedMethodModel? ParsePartial(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, TracedSettings settings, DiagnosticSink diagnostics)
    {
        if (IsRefusedByCompiler(method, syntax) || !CanExtend(method, syntax, diagnostics))
        {
            return null;
        }

        return syntax is { Body: null, ExpressionBody: null }
            ? WrappedParser.Parse(method, syntax, semantics, settings, diagnostics)
            : InPlaceParser.Parse(method, syntax, semantics, settings, diagnostics);
    }

    /// <summary>What to write so that a method which isn't partial is traced.</summary>
    public static string Advice(IMethodSymbol method) =>
        method.IsAbstract
            ? "it has no body; put [Traced] on what implements it"
            : method.IsAsync && !ReturnShapeReader.IsStream(method.ReturnType) && !method.ReturnsVoid
                ? $"add 'partial' to it, or declare it as 'partial' without a body and rename this one to '{CoreFinder.NameFor(method)}'"
                : $"declare it as 'partial' without a body, and rename this one to '{CoreFinder.NameFor(method)}'";

    private static TracedMethodModel? ParseAnnotated(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, AttributeData attribute, DiagnosticSink diagnostics)
    {
        if (AttributeReader.Find(method.GetAttributes(), "NotTracedAttribute") is { } notTraced)
        {
            diagnostics.Report(Descriptors.TracedAndNotTraced, notTraced, method.Name);
            return null;
        }

        if (syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return ParsePartial(method, syntax, semantics, AttributeReader.ReadTraced(method, attribute), diagnostics);
        }

        // Without a return type that parses there is nothing yet to advise on: the method is being typed.
        if (method.ReturnType.TypeKind != TypeKind.Error)
        {
            diagnostics.Report(Descriptors.StaysUntraced, syntax.Identifier.GetLocation(), method.Name, Advice(method));
        }

        return null;
    }

    private static string Keyword(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax { ClassOrStructKeyword.ValueText: { Length: > 0 } kind } ? $"record {kind}" : type.Keyword.ValueText;

    /// <summary>Whether the method can't be partial at all, as the compiler says: what we emitted would only repeat it.</summary>
    private static bool IsRefusedByCompiler(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        var isInPlace = syntax.Body is not null || syntax.ExpressionBody is not null;
        var needsAccessibility = isInPlace || !method.ReturnsVoid || method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out);
        return !method.ExplicitInterfaceImplementations.IsEmpty
            || syntax.Parent is not TypeDeclarationSyntax { Keyword.ValueText: not "extension" }
            || syntax.Modifiers.Any(SyntaxKind.AbstractKeyword)
            || syntax.Modifiers.Any(SyntaxKind.ExternKeyword)
            || (syntax.Modifiers.Any(SyntaxKind.SealedKeyword) && !method.IsOverride)
            || (needsAccessibility && !syntax.Modifiers.Any(IsAccessibility));
    }

    private static bool IsAccessibility(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword;

    /// <summary>Whether another file can add a part to the method's type.</summary>
    private static bool CanExtend(IMethodSymbol method, MethodDeclarationSyntax syntax, DiagnosticSink diagnostics)
    {
        if (((CSharpParseOptions)syntax.SyntaxTree.Options).LanguageVersion is var version && version < LanguageVersion.CSharp11)
        {
            diagnostics.Report(Descriptors.LanguageVersion, syntax.Identifier.GetLocation(), version.ToDisplayString());
        }

        foreach (var type in ContainingTypeReader.NotPartial(syntax))
        {
            diagnostics.Report(
                Descriptors.TypeNotPartial, type.Identifier.GetLocation(), method.Name, type.Identifier.ValueText, Keyword(type));
        }

        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                diagnostics.Report(Descriptors.FileLocalType, syntax.Identifier.GetLocation(), method.Name, type.Name);
            }
        }

        return !diagnostics.HasErrors;
    }
}
