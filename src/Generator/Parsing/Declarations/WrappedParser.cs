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
    public static ParsedMethodModel Parse(
        IMethodSymbol method, IMethodSymbol core, MethodDeclarationSyntax syntax, SemanticModel semantics, TracedSettings settings, DiagnosticSink diagnostics)
    {
        var span = SpanReader.Read(method, settings, TagParser.ReadResult(method, diagnostics), diagnostics);
        return new ParsedMethodModel
        {
            Type = ContainingTypeReader.Read(method.ContainingType),
            Signature = SignatureReader.Read(method, syntax, semantics, withDefaults: false),
            Span = span,
            Form = new WrappedFormModel
            {
                UserAttributes = method.GetAttributes().Select(attribute => attribute.AttributeClass?.Name ?? "").Distinct().ToEquatableArray(),
                Wrapper = new WrapperModel
                {
                    Core = new CoreModel { Call = Invocation(core, method), Instance = "this", MayBeNull = false },
                    Body = BodyReader.Read(method, core, span),
                    Origins = OriginParser.Read(method, diagnostics),
                    Tags = TagParser.Read(method, semantics.Compilation, diagnostics),
                },
                Logger = LoggerFinder.Find(method, core, syntax.Identifier.GetLocation(), semantics.Compilation, diagnostics),
            },
        };
    }

    /// <summary>The call of the core, with the arguments of the method.</summary>
    public static InvocationModel Invocation(IMethodSymbol core, IMethodSymbol method) => InvocationReader.Read(Qualifier(core, method), core.Name, method);

    /// <summary>Nothing, unless a parameter is called like the core.</summary>
    private static string Qualifier(IMethodSymbol core, IMethodSymbol method) =>
        !method.Parameters.Any(parameter => parameter.Name == core.Name) ? ""
        : core.IsStatic ? method.ContainingType.Text()
        : "this";
}
