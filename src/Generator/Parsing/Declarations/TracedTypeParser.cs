using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Spans;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses <c>[Traced]</c> on a type: the methods declared in it that return a task-like or an async stream.</summary>
internal static class TracedTypeParser
{
    public static EquatableArray<ParseResult> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var settings = SettingsReader.Read(context.Attributes[0]);
        var results = new List<ParseResult>();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(OrdinaryMethods.IsMeantByType))
        {
            if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not MethodDeclarationSyntax syntax)
            {
                continue;
            }

            var diagnostics = new DiagnosticSink(cancellation);
            if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                results.Add(TracedMethodParser.ParseOrdinary(method, context.SemanticModel.Compilation, settings.ForMethod(), diagnostics));
                continue;
            }

            var semantics = context.SemanticModel.Compilation.GetSemanticModel(syntax.SyntaxTree);
            var model = TracedMethodParser.ParsePartial(method, syntax, semantics, settings.ForMethod(), diagnostics);
            results.Add(ParseResult.Of(model, CodeReader.Read(syntax), diagnostics));
        }

        var isIdle = results.Count == 0 && !type.GetMembers().Any(IsTracedItself);
        results.Add(new ParseResult(Method: null, Code: null, ReportType(context, settings, isIdle, cancellation)));
        return results.ToEquatableArray();
    }

    /// <summary>Whether the type's settings serve a method that has an attribute of its own.</summary>
    private static bool IsTracedItself(ISymbol member) => AttributeReader.Find(member.GetAttributes(), "TracedAttribute") is not null;

    private static EquatableArray<DiagnosticInfo> ReportType(
        GeneratorAttributeSyntaxContext context, TracedSettings settings, bool isIdle, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticSink(cancellation);
        SpanReader.RefuseEmpty(settings, settings.Name, "prefix of the spans' names", context.TargetSymbol.Name, diagnostics);

        if (isIdle)
        {
            diagnostics.Report(
                Descriptors.StaysUntraced,
                ((BaseTypeDeclarationSyntax)context.TargetNode).Identifier.GetLocation(),
                context.TargetSymbol.Name,
                "it declares no method that returns a task or an async stream",
                "put [Traced] on the methods themselves");
        }

        return diagnostics.All.ToEquatableArray();
    }
}
