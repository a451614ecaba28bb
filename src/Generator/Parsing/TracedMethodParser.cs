using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Decides how an annotated declaration is woven, or says why it can't be.</summary>
internal static class TracedMethodParser
{
    /// <summary>Syntax that <c>[Traced]</c> can stand on and that this parser answers for.</summary>
    public static bool CanBeTraced(SyntaxNode node) => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax;

    public static ParseResult Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticSink(cancellation);
        var method = Parse(context, diagnostics);
        return new ParseResult(diagnostics.HasErrors ? null : method, diagnostics.All.ToEquatableArray());
    }

    private static TracedMethodModel? Parse(GeneratorAttributeSyntaxContext context, DiagnosticSink diagnostics)
    {
        var settings = AttributeReader.ReadTraced(context.Attributes[0]);
        if (context.TargetNode is not MethodDeclarationSyntax syntax)
        {
            diagnostics.Report(Descriptors.LocalFunction, settings.Attribute, $"The local function '{context.TargetSymbol.Name}'");
            return null;
        }

        var method = (IMethodSymbol)context.TargetSymbol;
        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            ReportUntraced(method, syntax, diagnostics);
            return null;
        }

        if (!CanExtend(method, syntax, diagnostics))
        {
            return null;
        }

        return syntax is { Body: null, ExpressionBody: null }
            ? WrappedParser.Parse(method, syntax, context.SemanticModel, settings, diagnostics)
            : InPlaceParser.Parse(method, syntax, context.SemanticModel, settings, diagnostics);
    }

    private static void ReportUntraced(IMethodSymbol method, MethodDeclarationSyntax syntax, DiagnosticSink diagnostics)
    {
        // Without a return type that parses there is nothing yet to advise on: the method is being typed.
        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            return;
        }

        var advice = syntax.Modifiers.Any(SyntaxKind.AsyncKeyword) && ReturnShapeReader.IsTask(method.ReturnType)
            ? $"add 'partial' to it, or declare it without a body and rename this one to '{CoreFinder.NameFor(method)}'"
            : $"declare it as 'partial' without a body, and rename this one to '{CoreFinder.NameFor(method)}'";
        diagnostics.Report(Descriptors.StaysUntraced, syntax.Identifier.GetLocation(), method.Name, advice);
    }

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
                Descriptors.TypeNotPartial, type.Identifier.GetLocation(), method.Name, type.Identifier.ValueText, type.Keyword.ValueText);
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
