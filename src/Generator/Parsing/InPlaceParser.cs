using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Parses <c>[Traced] async partial</c> methods with a body.</summary>
internal static class InPlaceParser
{
    public static TracedMethodModel? Parse(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, TracedSettings settings, DiagnosticSink diagnostics)
    {
        var name = syntax.Identifier.GetLocation();
        var core = CoreFinder.NameFor(method);
        if (method.PartialDefinitionPart is not null)
        {
            diagnostics.Report(Descriptors.BothPartsWritten, name, method.Name, core);
            return null;
        }

        if (!syntax.Modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            diagnostics.Report(Descriptors.InPlaceNotAsync, name, method.Name, core);
            return null;
        }

        if (ReturnShapeReader.Builder(method.ReturnType) is not { } builder)
        {
            RefuseReturnType(method, syntax, diagnostics);
            return null;
        }

        if (TagParser.FirstMisplaced(method) is { } tag)
        {
            var subject = method.Parameters.FirstOrDefault(p => AttributeReader.FindTag(p.GetAttributes()) is not null)?.Name ?? "result";
            diagnostics.Report(Descriptors.TagInPlace, tag, method.Name, AttributeReader.TagKey(tag, subject), subject, core);
        }

        return new TracedMethodModel(
            ContainingTypeReader.Read(method.ContainingType),
            Weave.InPlace,
            SignatureReader.Read(method, syntax, semantics, withDefaults: true),
            SpanReader.Read(method, settings, resultTag: null, diagnostics),
            ReturnShapeReader.Read(method),
            builder,
            Core: null,
            Tags: default);
    }

    private static void RefuseReturnType(IMethodSymbol method, MethodDeclarationSyntax syntax, DiagnosticSink diagnostics)
    {
        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            return;
        }

        var instead = method.ReturnsVoid
            ? "the compiler ignores method builders on 'async void'; return a Task"
            : $"return Task, Task<T>, ValueTask or ValueTask<T>, or declare it without a body and rename this one to '{CoreFinder.NameFor(method)}'";
        diagnostics.Report(
            Descriptors.UnsupportedReturnType,
            syntax.ReturnType.GetLocation(),
            method.Name,
            "in place",
            method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            instead);
    }
}
