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

/// <summary>Parses plain methods, whose calls become calls of a wrapper.</summary>
internal static class AtCallParser
{
    /// <param name="method">The method.</param>
    /// <param name="syntax">Its declaration; null in a referenced assembly.</param>
    /// <param name="annotation">What traces it.</param>
    /// <param name="compilation">The compilation of the calls.</param>
    /// <param name="library">What the method's assembly says, if it is another one.</param>
    /// <param name="diagnostics">Where the method's author is told why it can't be traced.</param>
    public static ParsedMethodModel? Parse(
        IMethodSymbol method, MethodDeclarationSyntax? syntax, Annotation annotation, Compilation compilation, LibraryModel? library, DiagnosticSink diagnostics)
    {
        var verdict = Decision.Of(method, syntax, annotation, compilation, diagnostics.Cancellation);
        diagnostics.Report(verdict.Refusals);
        if (verdict.IsLeftToCompiler || diagnostics.HasErrors)
        {
            return null;
        }

        var span = SpanReader.Read(method, annotation.Settings, TagParser.ReadResult(method, diagnostics), diagnostics);

        // The analyzer says so at the declaration.
        if (verdict.OutOfReach is not null)
        {
            return null;
        }

        // Inside the type all can be named.
        var isInside = Inside.Holds(method, compilation);
        var access = isInside ? null : new AccessWriter(method.ContainingType, compilation);
        var core = access?.Call(method) ?? CallInside(method);
        var tags = TagParser.Read(method, compilation, diagnostics, access);
        return new ParsedMethodModel
        {
            Type = ContainingTypeReader.Read(method.ContainingType),
            Signature = isInside ? SignatureReader.ReadInside(method) : SignatureReader.ReadCall(method),
            Span = span,
            Form = new AtCallFormModel
            {
                // What is obsolete may use what is: its wrapper, too.
                Attributes = TrimmingReader.Attributes(method).Concat(Obsolescence.IsMarked(method) ? [new ObsoleteAttributeModel()] : []).ToEquatableArray(),
                Wrapper = new WrapperModel
                {
                    Core = core,
                    Body = BodyReader.Read(method, method, span),
                    Origins = OriginParser.Read(method, diagnostics),
                    Tags = tags,
                },
                Logger = LoggerFinder.Find(method, method, syntax?.Identifier.GetLocation(), compilation, diagnostics, atCall: !isInside),
                Access = access?.Ways ?? default,
                InsideName = isInside ? ContainingTypeReader.FreeName(method.ContainingType, method.Name + "Traced") : null,
                Conditions = Conditions(method).Distinct().ToEquatableArray(),
                Library = library,
            },
        };
    }

    private static CoreModel CallInside(IMethodSymbol method) => new()
    {
        Call = InvocationReader.Read(method.IsStatic ? method.ContainingType.Text() : "this", method.Name, method, targetIsInstance: !method.IsStatic),
        Instance = "this",
        MayBeNull = false,
    };

    // An override has those of what it overrides.
    private static IEnumerable<string> Conditions(IMethodSymbol? method)
    {
        for (; method is not null; method = method.OverriddenMethod)
        {
            foreach (var attribute in method.GetAttributes())
            {
                if (KnownTypes.Is(attribute.AttributeClass, "ConditionalAttribute", "System.Diagnostics")
                    && attribute.ConstructorArguments.FirstOrDefault().Value is string symbol
                    && SyntaxFacts.IsValidIdentifier(symbol)
                    && SyntaxFacts.GetKeywordKind(symbol) is not (SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword))
                {
                    yield return symbol;
                }
            }
        }
    }
}
