namespace Pynector.Generators.Model;

/// <summary>A type parameter as emitted code declares it.</summary>
internal sealed record TypeParameterModel
{
    /// <summary>Its name, escaped.</summary>
    public required string Name { get; init; }

    /// <summary>The variance, which every part of an interface must repeat.</summary>
    public TypeParameterVariance Variance { get; init; }

    /// <summary>What the trimmer must keep of a type that it stands for, or null.</summary>
    public int? AccessedMembers { get; init; }

    public ConstraintsModel Constraints { get; init; } = ConstraintsModel.None;
}

internal enum TypeParameterVariance
{
    None,
    In,
    Out,
}

/// <summary>The constraints of one type parameter.</summary>
internal sealed record ConstraintsModel
{
    public static readonly ConstraintsModel None = new();

    public ConstraintKind Kind { get; init; }

    public EquatableArray<string> Types { get; init; }

    public bool HasConstructor { get; init; }

    public bool AllowsRefStruct { get; init; }
}

/// <summary>What a type parameter's constraints begin with.</summary>
internal enum ConstraintKind
{
    None,
    Class,
    NullableClass,
    Struct,
    Unmanaged,
    NotNull,
    Default,
}
