using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    public static TracedMethodModel? Parse(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, TracedSettings settings, DiagnosticSink diagnostics)
    {
        if (!HasForm(method, syntax, diagnostics) || BuilderReader.Read(method, settings, diagnostics) is not { } builder)
        {
            return null;
        }

        if (BuilderReader.FindHidden(method, settings) is { } hidden)
        {
            diagnostics.Report(
                Descriptors.BuilderHidden,
                syntax.ReturnType.GetLocation(),
                method.Name,
                hidden.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                CoreFinder.NameFor(method));
        }

        if (BuilderReader.FindObsolete(method, settings) is { } obsolete)
        {
            diagnostics.Report(
                Descriptors.ObsoleteAsError,
                syntax.ReturnType.GetLocation(),
                method.Name,
                obsolete.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                "");
        }

        InPlaceAttributes.Refuse(method, diagnostics);
        return new TracedMethodModel(
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

    private static bool HasForm(IMethodSymbol method, MethodDeclarationSyntax syntax, DiagnosticSink diagnostics)
    {
        var name = syntax.Identifier.GetLocation();
        var core = CoreFinder.NameFor(method);
        if (method.PartialDefinitionPart is not null)
        {
            diagnostics.Report(Descriptors.BothPartsWritten, name, method.Name, core);
            return false;
        }

        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            return false;
        }

        if (ReturnShapeReader.IsStream(method.ReturnType) || ReturnShapeReader.IsUntypedStream(method.ReturnType))
        {
            Refuse($"the span of a stream covers its enumeration; declare it as 'partial' without a body and rename this one to '{core}'");
            return false;
        }

        if (!syntax.Modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            var makeAsync = ReturnShapeReader.Read(method) is ReturnShape.Task or ReturnShape.TaskLike ? "make it 'async', or " : "";
            diagnostics.Report(Descriptors.InPlaceNotAsync, name, method.Name, makeAsync, core);
            return false;
        }

        if (method.ReturnsVoid)
        {
            Refuse($"the compiler ignores method builders there; return a Task, or declare it as 'partial' without a body and rename this one to '{core}'");
            return false;
        }

        // What an async method can't return at all is the compiler's to say.
        return ReturnShapeReader.Read(method) is ReturnShape.Task or ReturnShape.TaskLike;

        void Refuse(string instead) => diagnostics.Report(
            Descriptors.UnsupportedReturnType,
            syntax.ReturnType.GetLocation(),
            method.Name,
            "in place",
            (method.ReturnsVoid ? "async " : "") + method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            instead);
    }
}
