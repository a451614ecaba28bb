using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses an annotated method in the form that it is declared in.</summary>
internal static class TracedMethodParser
{
    /// <summary>Parses what <c>[Traced]</c> stands on: a method, or something else that an attribute for methods can stand on.</summary>
    public static ParseResult Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticSink(cancellation);
        var attribute = context.Attributes[0];
        switch (context.TargetNode)
        {
            case MethodDeclarationSyntax syntax when context.TargetSymbol is IMethodSymbol method:
                if (Annotations.Of(method) is { } annotation)
                {
                    return Parse(method, syntax, context.SemanticModel, annotation, diagnostics);
                }

                diagnostics.Report(Descriptors.TracedAndNotTraced, Annotations.LeavesOut(method) ?? attribute, method.Name);
                return ParseResult.Of(method: null, code: null, diagnostics) with { Untraced = UntracedParser.Parse(method, syntax, context.SemanticModel.Compilation) };
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

        return ParseResult.Of(method: null, code: null, diagnostics);
    }

    public static ParseResult Parse(IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, Annotation annotation, DiagnosticSink diagnostics) =>
        annotation.Form == Form.AtCall
            ? ParsePlain(method, annotation, semantics.Compilation, diagnostics.Cancellation)
            : ParseRefusable(method, syntax, semantics, annotation, diagnostics);

    private static ParseResult ParseRefusable(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, Annotation annotation, DiagnosticSink diagnostics)
    {
        var model = ParsePartial(method, syntax, semantics, annotation, diagnostics);
        return ParseResult.Of(model, CodeReader.Read(syntax), diagnostics) with
        {
            Untraced = diagnostics.HasErrors ? UntracedParser.Parse(method, syntax, semantics.Compilation) : null,
        };
    }

    /// <summary>Parses a plain method for what its author must be told; what its wrapper needs is read again at its calls.</summary>
    private static ParseResult ParsePlain(IMethodSymbol method, Annotation annotation, Compilation compilation, CancellationToken cancellation)
    {
        var (model, told) = PlainMethodParser.Parse(method, annotation, compilation, cancellation);
        return new ParseResult(
            Method: null, Code: null, told, model is null ? null : new CallTargetModel(method.Name, model.Span.Level, Visibility.IsExported(method), model.Span.Source), model?.Span.Log ?? LogEvents.None,
            Untraced: AtCallRules.FindUntracedDeclaration(method) is { } declaration && MethodSyntax.Of(declaration, cancellation) is { } part
                ? UntracedParser.Parse(declaration, part, compilation)
                : null);
    }

    private static ParsedMethodModel? ParsePartial(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, Annotation annotation, DiagnosticSink diagnostics)
    {
        var verdict = Decision.Of(method, syntax, annotation, semantics.Compilation, diagnostics.Cancellation);
        diagnostics.Report(verdict.Refusals);
        return verdict switch
        {
            { Builder: { } builder } => InPlaceParser.Parse(method, syntax, semantics, annotation.Settings, builder, diagnostics),
            { Core: { } core } => WrappedParser.Parse(method, core, syntax, semantics, annotation.Settings, diagnostics),
            _ => null,
        };
    }
}
