using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Parsing.Spans;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses <c>[Traced] async partial</c> methods with a body.</summary>
internal static class InPlaceParser
{
    public static ParsedMethodModel Parse(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, TracedSettings settings, BuilderModel builder, DiagnosticSink diagnostics)
    {
        var span = SpanReader.Read(method, settings, resultTag: null, diagnostics);
        return new ParsedMethodModel
        {
            Type = ContainingTypeReader.Read(method.ContainingType),
            Signature = SignatureReader.Read(method, syntax, semantics, withDefaults: true),
            Form = new InPlaceFormModel
            {
                Builder = builder,
                Warnings = PartWarningsReader.Read(method, syntax, semantics.Compilation),
                KeepsStateMachine = RuntimeAsync.Choice(method) is not null,
            },
            Span = span,
        };
    }
}
