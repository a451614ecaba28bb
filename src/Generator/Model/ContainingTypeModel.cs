namespace Pynector.Generators.Model;

/// <summary>The type that a traced method stands in.</summary>
internal sealed record ContainingTypeModel
{
    /// <summary>The namespace, escaped; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>What opens the type again, the outermost type first.</summary>
    public required EquatableArray<TypeDeclarationModel> Declarations { get; init; }

    /// <summary>The name, without arity: <c>{Outer}.{Type}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name as reflection has it: <c>{Namespace}.{Outer}+{Type}`1</c>.</summary>
    public required string MetadataName { get; init; }

    /// <summary>The name of the emitted class that holds the type's descriptors.</summary>
    public required string SpansName { get; init; }

    /// <summary>The name of the type's emitted file, if no other type has the same without regard to case.</summary>
    public required string HintName { get; init; }

    /// <summary>The name with its namespace, as telemetry has it.</summary>
    public string FullName => (Namespace.Length > 0 ? $"{Namespace}.{Name}" : Name).Replace("@", "");
}

/// <summary>A further part of a type.</summary>
internal sealed record TypeDeclarationModel
{
    /// <summary>The user's own keyword, which every part repeats: <c>record struct</c>, or one of a later C#.</summary>
    public required string Keyword { get; init; }

    /// <summary>The name, escaped.</summary>
    public required string Name { get; init; }

    public required EquatableArray<TypeParameterModel> TypeParameters { get; init; }

    public required bool IsUnsafe { get; init; }
}
