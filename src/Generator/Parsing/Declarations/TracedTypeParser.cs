using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Spans;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses <c>[Traced]</c> on a type: the methods declared in it that return a task-like or an async stream.</summary>
internal static class TracedTypeParser
{
    public static EquatableArray<ParseResult> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var results = new List<ParseResult>();
        foreach (var method in Annotations.MethodsOf(type))
        {
            if (Annotations.Of(method) is { } annotation && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax syntax)
            {
                var semantics = context.SemanticModel.Compilation.GetSemanticModel(syntax.SyntaxTree);
                results.Add(TracedMethodParser.Parse(method, syntax, semantics, annotation, new DiagnosticSink(cancellation)));
            }
        }

        var isIdle = results.Count == 0 && !type.GetMembers().Any(IsTracedItself);
        results.Add(new ParseResult(Method: null, Code: null, ReportType(context, TracedSettings.OfType(context.Attributes[0]), isIdle, cancellation)));
        return results.ToEquatableArray();
    }

    /// <summary>Whether the type's settings serve a method that has an attribute of its own.</summary>
    private static bool IsTracedItself(ISymbol member) => Annotations.Attribute(member) is not null;

    private static EquatableArray<DiagnosticInfo> ReportType(
        GeneratorAttributeSyntaxContext context, TracedSettings settings, bool isIdle, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticSink(cancellation);
        SpanReader.RefuseEmpty(settings, settings.Prefix, "prefix of the spans' names", context.TargetSymbol.Name, diagnostics);

        if (isIdle)
        {
            var type = (INamedTypeSymbol)context.TargetSymbol;
            var methods = type.GetMembers().OfType<IMethodSymbol>().Where(method => method is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false }).ToList();
            diagnostics.Report(
                Descriptors.StaysUntraced,
                ((BaseTypeDeclarationSyntax)context.TargetNode).Identifier.GetLocation(),
                context.TargetSymbol.Name,
                WhyIdle(methods),
                Instead(type, methods));
        }

        return diagnostics.All.ToEquatableArray();
    }

    private static string WhyIdle(List<IMethodSymbol> methods) =>
        methods.Any(method => Annotations.LeavesOut(method) is not null)
            ? "each method that it could trace is [NotTraced]"
            : "it declares no method that returns a task or an async stream";

    private static string Instead(INamedTypeSymbol type, List<IMethodSymbol> methods) =>
        methods.Any(method => Annotations.LeavesOut(method) is null) ? "put [Traced] on the methods themselves"
        : methods.Count == 0 && type is { TypeKind: TypeKind.Interface, Interfaces.IsEmpty: false } ? "put [Traced] on the interfaces that declare the methods"
        : methods.Count == 0 ? "declare such a method, or remove [Traced]"
        : "remove [Traced]";
}
