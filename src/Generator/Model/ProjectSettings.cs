namespace Pynector.Generators.Model;

/// <summary>A project's settings for the spans of its methods: this project's, or those of the one that built a referenced assembly.</summary>
internal sealed record ProjectSettings
{
    /// <summary>The activity source of methods that name none.</summary>
    public required string Source { get; init; }

    /// <summary>The most detailed level that is traced.</summary>
    public required SpanLevel SpanLevel { get; init; }

    /// <summary>Whether spans say where their method stands.</summary>
    public required bool CodeTags { get; init; }

    /// <summary>Whether messages and stack traces are recorded.</summary>
    public required bool ExceptionDetails { get; init; }

    /// <summary>Whether bodies log in scopes with the ids of their spans.</summary>
    public required bool LogScopes { get; init; }

    /// <summary>Whether calls are measured.</summary>
    public required bool Metrics { get; init; }
}
