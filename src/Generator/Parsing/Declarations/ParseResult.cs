using Microsoft.CodeAnalysis;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>
/// One declaration, parsed. The diagnostics hold real locations, so that <c>#pragma</c> suppresses them; the model
/// holds none, so that an edit which only moves a method emits nothing anew.
/// </summary>
/// <param name="Method">The model, or null where the method isn't woven.</param>
/// <param name="Code">Where the method stands: part of the model only where the project asks for it.</param>
/// <param name="Diagnostics">What its author is told.</param>
/// <param name="Target">What the search for its calls must know, of an ordinary method.</param>
/// <param name="Log">Which log events it asks for: the number of the <c>LogEvents</c>.</param>
internal sealed record ParseResult(
    TracedMethodModel? Method, CodeModel? Code, EquatableArray<DiagnosticInfo> Diagnostics, CallTargetModel? Target = null, int Log = 0)
{
    public static ParseResult Of(TracedMethodModel? method, CodeModel? code, DiagnosticSink diagnostics) =>
        new(diagnostics.HasErrors ? null : method, code, diagnostics.All.ToEquatableArray(), Log: method?.Span.Log ?? 0);

    public TracedMethodModel? MethodFor(GeneratorOptions options, SourceReferenceResolver? resolver) =>
        Method is not null && Code is not null && options.CodeTags
            ? Method with { Span = Method.Span with { Code = CodeReader.Map(Code, resolver) } }
            : Method;

    /// <summary>What its author is told in a project: where nothing is logged for the method, nothing is said of its logger.</summary>
    public IEnumerable<DiagnosticInfo> DiagnosticsFor(GeneratorOptions options) =>
        options.LogScopes || Log > 0 ? Diagnostics : Diagnostics.Where(diagnostic => !IsOfLogger(diagnostic.Descriptor));

    private static bool IsOfLogger(DiagnosticDescriptor descriptor) =>
        descriptor == Descriptors.SeveralLoggers || descriptor == Descriptors.LoggerOutOfReach;
}
