namespace Pynector.Generators.Model;

/// <summary>What <c>[Traced]</c> says about a method's span: the method's own settings, merged with the settings of its type.</summary>
internal sealed record SpanSettingsModel
{
    /// <summary>The kind that a descriptor need not say.</summary>
    public const string DefaultKind = "Internal";

    public required string Name { get; init; }

    /// <summary>The activity source, or null for the project's.</summary>
    public required string? Source { get; init; }

    /// <summary>A member of <c>ActivityKind</c>, by name.</summary>
    public required string Kind { get; init; }

    /// <summary>Exception types that are no errors.</summary>
    public required EquatableArray<string> NotErrors { get; init; }

    public required bool CancellationIsError { get; init; }

    /// <summary>The tag's key for the return value, or null.</summary>
    public required string? ResultTag { get; init; }

    /// <summary>Whether the span starts a new trace.</summary>
    public required bool Root { get; init; }

    public required SpanLevel Level { get; init; }

    public required LogEvents Log { get; init; }

    /// <summary>Whether calls are measured, or null for the project's choice.</summary>
    public required bool? Metrics { get; init; }
}
