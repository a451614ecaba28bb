namespace Pynector.Generators.Model;

/// <summary>What a method's descriptor says about its span, with all settings merged.</summary>
internal sealed record SpanModel
{
    /// <summary>A type of the method's assembly, by which the runtime finds the version of its source.</summary>
    public required string AssemblyType { get; init; }

    /// <summary>The activity source: the one that <c>[Traced]</c> names, or the project's.</summary>
    public required string Source { get; init; }

    /// <summary>What <c>[Traced]</c> says; a setting that no MSBuild property has an opinion of needs no line beside it.</summary>
    public required SpanSettingsModel Settings { get; init; }

    /// <summary>Whether messages and stack traces are recorded.</summary>
    public required bool ExceptionDetails { get; init; }

    /// <summary>Whether calls are measured, too.</summary>
    public required bool Metrics { get; init; }

    /// <summary>The span's tags that say where its method stands.</summary>
    public required CodeTagsModel Code { get; init; }
}

/// <summary>Which tags say where a method stands.</summary>
internal abstract record CodeTagsModel;

internal sealed record NoCodeTagsModel : CodeTagsModel;

/// <summary>The method's name alone: its file is another assembly's.</summary>
internal sealed record FunctionCodeTagsModel : CodeTagsModel;

/// <summary>The method's name, file and line.</summary>
internal sealed record FileCodeTagsModel(CodeModel Place) : CodeTagsModel;
