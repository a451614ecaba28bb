using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

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
            case MethodDeclarationSyntax syntax when context.TargetSymbol is IMethodSymbol method && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword):
                return ParseOrdinary(method, context.SemanticModel.Compilation, SettingsReader.Read(method, attribute), diagnostics);
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
        if (IsRefusedByCompiler(method, syntax) || !CanExtend(method, syntax, diagnostics) || !CanName(method, syntax, semantics.Compilation, diagnostics))
        {
            return null;
        }

        return syntax is { Body: null, ExpressionBody: null }
            ? WrappedParser.Parse(method, syntax, semantics, settings, diagnostics)
            : InPlaceParser.Parse(method, syntax, semantics, settings, diagnostics);
    }

    /// <summary>Parses an ordinary method for what its author must be told; what its wrapper needs is read again at its calls.</summary>
    public static ParseResult ParseOrdinary(IMethodSymbol method, Compilation compilation, TracedSettings settings, DiagnosticSink diagnostics)
    {
        if (IsNotTraced(method, diagnostics))
        {
            return ParseResult.Of(method: null, code: null, diagnostics);
        }

        var (model, told) = OrdinaryMethodParser.Parse(method, settings, compilation, diagnostics.Cancellation);
        return new ParseResult(
            Method: null, Code: null, told, model is null ? null : new CallTargetModel(method.Name, model.Span.Level, Visibility.IsExported(method)), model?.Span.Log ?? 0);
    }

    private static TracedMethodModel? ParseAnnotated(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, AttributeData attribute, DiagnosticSink diagnostics) =>
        IsNotTraced(method, diagnostics) ? null : ParsePartial(method, syntax, semantics, SettingsReader.Read(method, attribute), diagnostics);

    private static bool IsNotTraced(IMethodSymbol method, DiagnosticSink diagnostics)
    {
        if (AttributeReader.Find(method.GetAttributes(), "NotTracedAttribute") is not { } notTraced)
        {
            return false;
        }

        diagnostics.Report(Descriptors.TracedAndNotTraced, notTraced, method.Name);
        return true;
    }

    /// <summary>Whether emitted code can repeat the declaration.</summary>
    private static bool CanName(IMethodSymbol method, MethodDeclarationSyntax syntax, Compilation compilation, DiagnosticSink diagnostics)
    {
        var types = method.Parameters.Select(parameter => parameter.Type)
            .Append(method.ReturnType)
            .Concat(method.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes));
        if (Aliases.FindHidden(types, compilation) is not { } hidden)
        {
            return true;
        }

        diagnostics.Report(Descriptors.BehindAlias, syntax.Identifier.GetLocation(), method.Name, hidden.Name, hidden.ContainingAssembly.Name);
        return false;
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
