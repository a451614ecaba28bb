namespace Pynector.Generators.Model;

/// <summary>A parameter as emitted code declares it.</summary>
internal sealed record ParameterModel
{
    public required string Type { get; init; }

    /// <summary>Its name, escaped.</summary>
    public required string Name { get; init; }

    public required ParameterKind Kind { get; init; }

    /// <summary>Whether it is the extended <c>this</c>.</summary>
    public bool IsThis { get; init; }

    public bool IsScoped { get; init; }

    /// <summary>What the trimmer must keep of a type that goes through it, or null.</summary>
    public int? AccessedMembers { get; init; }

    public DefaultValueModel? Default { get; init; }
}

internal enum ParameterKind
{
    Value,
    Ref,
    Out,
    In,
    RefReadOnly,
    Params,
}
