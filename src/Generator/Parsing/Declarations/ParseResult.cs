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
/// <param name="Target">What the search for its calls must know, of a plain method.</param>
/// <param name="Log">Which log events it asks for.</param>
/// <param name="Untraced">The part that is emitted for a partial method which is refused.</param>
internal sealed record ParseResult(
    ParsedMethodModel? Method, CodeModel? Code, EquatableArray<DiagnosticInfo> Diagnostics, CallTargetModel? Target = null, LogEvents Log = LogEvents.None, MethodModel? Untraced = null)
{
    public static ParseResult Of(ParsedMethodModel? method, CodeModel? code, DiagnosticSink diagnostics) =>
        new(diagnostics.HasErrors ? null : method, code, diagnostics.All.ToEquatableArray(), Log: method?.Span.Log ?? LogEvents.None);

    /// <summary>The method's emitted part, with the project's settings merged; null where nothing is emitted for it.</summary>
    public MethodModel? MethodFor(GeneratorOptions options, SourceReferenceResolver? resolver)
    {
        if (Method is null)
        {
            return Untraced;
        }

        var method = Method.Form is InPlaceFormModel { Warnings: { Ids.Count: > 0 } warnings } form
            ? Method with { Form = form with { Warnings = warnings with { File = CodeReader.Map(warnings.File, resolver) } } }
            : Method;
        return SettingsMerger.Merge(method, options, Code is not null && options.Settings.CodeTags ? CodeReader.Map(Code, resolver) : null);
    }

    /// <summary>The name of the activity source of the method's spans; null where it has none.</summary>
    public string? SourceFor(GeneratorOptions options) =>
        Method is { Span: var span } ? options.Traces(span.Level) ? span.Source ?? options.Settings.Source : null
        : Target is { } target && options.Intercepts && options.Traces(target.Level) ? target.Source ?? options.Settings.Source
        : null;

    /// <summary>What its author is told in a project: where nothing is logged for the method, nothing is said of its logger.</summary>
    public IEnumerable<DiagnosticInfo> DiagnosticsFor(GeneratorOptions options) =>
        options.Settings.LogScopes || Log != LogEvents.None ? Diagnostics : Diagnostics.Where(diagnostic => !IsOfLogger(diagnostic.Descriptor));

    private static bool IsOfLogger(DiagnosticDescriptor descriptor) =>
        descriptor == Descriptors.SeveralLoggers || descriptor == Descriptors.LoggerOutOfReach;
}
