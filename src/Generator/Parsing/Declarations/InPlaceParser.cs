using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Parsing.Spans;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses <c>[Traced] async partial</c> methods with a body.</summary>
internal static class InPlaceParser
{
    public static TracedMethodModel Parse(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, TracedSettings settings, BuilderModel builder, DiagnosticSink diagnostics) =>
        new(
            ContainingTypeReader.Read(method.ContainingType),
            Weave.InPlace,
            SignatureReader.Read(method, syntax, semantics, withDefaults: true),
            SpanReader.Read(method, settings, resultTag: null, diagnostics),
            ReturnShapeReader.Read(method),
            builder,
            Core: null,
            Attributes: default,
            Origins: default,
            Tags: default);
}
