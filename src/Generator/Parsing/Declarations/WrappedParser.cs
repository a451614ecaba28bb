using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Loggers;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Parsing.Spans;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses <c>[Traced] partial</c> declarations, whose body stands in <c>{Name}Core</c>.</summary>
internal static class WrappedParser
{
    public static TracedMethodModel Parse(
        IMethodSymbol method, IMethodSymbol core, MethodDeclarationSyntax syntax, SemanticModel semantics, TracedSettings settings, DiagnosticSink diagnostics)
    {
        var resultTag = TagParser.ReadResult(method, diagnostics);
        return new TracedMethodModel(
            ContainingTypeReader.Read(method.ContainingType),
            Weave.Wrapped,
            SignatureReader.Read(method, syntax, semantics, withDefaults: false),
            SpanReader.Read(method, settings, resultTag, diagnostics),
            ReturnShapeReader.Read(method),
            BuilderReader.Default(method.ReturnType),
            new CoreModel(Call(core, method), core.ReturnType.TypeKind == TypeKind.Dynamic, WrapperRules.IsSurelyAsync(core)),
            method.GetAttributes().Select(attribute => attribute.AttributeClass?.Name ?? "").Distinct().ToEquatableArray(),
            OriginParser.Read(method, diagnostics),
            TagParser.Read(method, semantics.Compilation, diagnostics),
            Logger: LoggerFinder.Find(method, core, syntax.Identifier.GetLocation(), semantics.Compilation, diagnostics));
    }

    private static string Call(IMethodSymbol core, IMethodSymbol method) =>
        $"{Qualifier(core, method)}{Formats.Identifier(core.Name)}{SignatureReader.TypeParameters(method)}({string.Join(", ", method.Parameters.Select(SignatureReader.Argument))})";

    /// <summary>Nothing, unless a parameter is called like the core.</summary>
    private static string Qualifier(IMethodSymbol core, IMethodSymbol method) =>
        !method.Parameters.Any(parameter => parameter.Name == core.Name) ? ""
        : core.IsStatic ? method.ContainingType.Text() + "."
        : "this.";
}
