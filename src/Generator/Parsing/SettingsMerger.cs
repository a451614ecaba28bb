using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>
/// Merges the project's settings into a parsed method: MSBuild, assembly, type and method, the nearest to the method winning; a method of a referenced
/// assembly goes by that one's. What comes out is all that the emitter reads.
/// </summary>
internal static class SettingsMerger
{
    /// <summary>The part of a partial method; one that is not traced is only declared, or calls its core.</summary>
    public static MethodModel Merge(ParsedMethodModel method, GeneratorOptions options, CodeModel? code) =>
        options.Traces(method.Span.Level)
            ? Traced(method, options.Settings, code)
            : Untraced(method);

    private static MethodModel Untraced(ParsedMethodModel method) => method.Form switch
    {
        InPlaceFormModel form => new DeclarationModel { Type = method.Type, Signature = method.Signature, Warnings = form.Warnings },
        WrapperFormModel form => new ForwarderModel { Type = method.Type, Signature = method.Signature, Core = form.Wrapper.Core.Call },
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    private static TracedMethodModel Traced(ParsedMethodModel method, ProjectSettings settings, CodeModel? code) => method.Form switch
    {
        InPlaceFormModel form => InPlace(method, form, Span(method, settings, method.Type.SpansName, Code(code))),
        WrappedFormModel form => new WrappedModel
        {
            Type = method.Type,
            Signature = method.Signature,
            Span = Span(method, settings, method.Type.SpansName, Code(code)),
            Wrapper = form.Wrapper,
            Log = Log(method, form, settings),
            UserAttributes = form.UserAttributes,
        },
        AtCallFormModel form => AtCall(method, form, settings, code),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>The wrapper of a plain method.</summary>
    public static AtCallModel AtCall(ParsedMethodModel method, AtCallFormModel form, ProjectSettings project, CodeModel? code)
    {
        var settings = form.Library?.Settings ?? project;
        var log = Log(method, form, settings);
        return new AtCallModel
        {
            Type = method.Type,
            Signature = method.Signature,
            Span = form.Library is { } library
                ? Span(method, settings, library.Type, settings.CodeTags ? new FunctionCodeTagsModel() : new NoCodeTagsModel())
                : Span(method, settings, method.Type.SpansName, Code(code)),
            Wrapper = form.Wrapper,
            Log = log,
            Attributes = form.Attributes,
            Access = log.Use == LogUse.None ? form.Access : form.Access.Concat(form.Logger.Access).ToEquatableArray(),
            Conditions = form.Conditions,
            InsideName = form.InsideName,
        };
    }

    private static InPlaceModel InPlace(ParsedMethodModel method, InPlaceFormModel form, SpanModel span) => new()
    {
        Type = method.Type,
        Signature = method.Signature,
        Span = span,
        Builder = new NumberedBuilderModel(
            form.Builder,
            form.Builder.Flow == BuilderFlow.Context && EndsAsEveryMethod(span) ? BuilderKeeps.Span : BuilderKeeps.Call,
            Number: 0),
        Warnings = form.Warnings,
        KeepsStateMachine = form.KeepsStateMachine,
    };

    /// <summary>Whether nothing that the method says matters once its span has started.</summary>
    private static bool EndsAsEveryMethod(SpanModel span) =>
        span is { ExceptionDetails: true, Metrics: false, Settings: { CancellationIsError: false, Log: LogEvents.None, NotErrors.Count: 0 } };

    private static SpanModel Span(ParsedMethodModel method, ProjectSettings settings, string assemblyType, CodeTagsModel code) => new()
    {
        AssemblyType = assemblyType,
        Source = method.Span.Source ?? settings.Source,
        Settings = method.Span,
        ExceptionDetails = settings.ExceptionDetails,
        Metrics = method.Span.Metrics ?? settings.Metrics,
        Code = code,
    };

    private static CodeTagsModel Code(CodeModel? code) => code is null ? new NoCodeTagsModel() : new FileCodeTagsModel(code);

    private static LogModel Log(ParsedMethodModel method, WrapperFormModel form, ProjectSettings settings) => new(
        form.Logger.AllowsScope && settings.LogScopes ? LogUse.Scope
            : method.Span.Log != LogEvents.None ? LogUse.Events
            : LogUse.None,
        form.Logger);
}
