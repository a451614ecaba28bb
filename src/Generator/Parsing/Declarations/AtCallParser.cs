using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Loggers;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Parsing.Spans;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses ordinary methods, whose calls become calls of a wrapper.</summary>
internal static class AtCallParser
{
    /// <param name="method">The method.</param>
    /// <param name="syntax">Its declaration; null in a referenced assembly.</param>
    /// <param name="annotation">What traces it.</param>
    /// <param name="compilation">The compilation of the calls.</param>
    /// <param name="library">What the method's assembly says, if it is another one.</param>
    /// <param name="diagnostics">Where the method's author is told why it can't be traced.</param>
    public static TracedMethodModel? Parse(
        IMethodSymbol method, MethodDeclarationSyntax? syntax, Annotation annotation, Compilation compilation, LibraryModel? library, DiagnosticSink diagnostics)
    {
        var verdict = Decision.Of(method, syntax, annotation, compilation, diagnostics.Cancellation);
        diagnostics.Report(verdict.Refusals);
        if (verdict.IsLeftToCompiler || diagnostics.HasErrors)
        {
            return null;
        }

        var resultTag = TagParser.ReadResult(method, diagnostics);
        var span = SpanReader.Read(method, annotation.Settings, resultTag, diagnostics) with { Library = library };

        // The analyzer says so at the declaration.
        if (verdict.OutOfReach is not null)
        {
            return null;
        }

        var access = new AccessWriter(method.ContainingType, compilation);
        var (call, onNull) = access.Call(method);
        return new TracedMethodModel(
            ContainingTypeReader.Read(method.ContainingType),
            Weave.AtCall,
            SignatureReader.ReadCall(method),
            span,
            ReturnShapeReader.Read(method),
            BuilderReader.Default(method.ReturnType),
            new CoreModel(
                call,
                method.ReturnType.TypeKind == TypeKind.Dynamic,
                WrapperRules.IsSurelyAsync(method),
                SignatureReader.Self(method),
                onNull),
            // What is obsolete may use what is: its wrapper, too.
            TrimmingReader.Attributes(method).Concat(Obsolescence.IsMarked(method) ? ["[global::System.Obsolete]"] : []).ToEquatableArray(),
            OriginParser.Read(method, diagnostics),
            TagParser.Read(method, compilation, diagnostics, access),
            access.Ways,
            Conditions(method).Distinct().ToEquatableArray(),
            LoggerFinder.Find(method, method, syntax?.Identifier.GetLocation(), compilation, diagnostics, atCall: true));
    }

    // An override has those of what it overrides.
    private static IEnumerable<string> Conditions(IMethodSymbol? method)
    {
        for (; method is not null; method = method.OverriddenMethod)
        {
            foreach (var attribute in method.GetAttributes())
            {
                if (KnownTypes.Is(attribute.AttributeClass, "ConditionalAttribute", "System.Diagnostics")
                    && attribute.ConstructorArguments.FirstOrDefault().Value is string symbol
                    && SyntaxFacts.IsValidIdentifier(symbol))
                {
                    yield return symbol;
                }
            }
        }
    }
}
