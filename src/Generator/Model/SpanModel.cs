namespace Pynector.Generators.Model;

/// <summary>What a method's descriptor says about its span, with all settings merged.</summary>
internal sealed record SpanModel
{
    /// <summary>The kind that a descriptor need not say.</summary>
    public const string DefaultKind = "Internal";

    /// <summary>A type of the method's assembly, by which the runtime finds the version of its source.</summary>
    public required string AssemblyType { get; init; }

    /// <summary>The activity source.</summary>
    public required string Source { get; init; }

    public required string Name { get; init; }

    /// <inheritdoc cref="SpanSettingsModel.Kind"/>
    public required string Kind { get; init; }

    /// <inheritdoc cref="SpanSettingsModel.NotErrors"/>
    public required EquatableArray<string> NotErrors { get; init; }

    public required bool CancellationIsError { get; init; }

    /// <inheritdoc cref="SpanSettingsModel.ResultTag"/>
    public required string? ResultTag { get; init; }

    /// <inheritdoc cref="SpanSettingsModel.Root"/>
    public required bool Root { get; init; }

    /// <summary>Whether messages and stack traces are recorded.</summary>
    public required bool ExceptionDetails { get; init; }

    public required LogEvents Log { get; init; }

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
