namespace Pynector.Generators.Model;

/// <summary>A method's declaration. Types and names in it mean the same in any file.</summary>
internal sealed record SignatureModel
{
    /// <summary>The modifiers but <c>async</c> and <c>partial</c>.</summary>
    public required EquatableArray<string> Modifiers { get; init; }

    public required string ReturnType { get; init; }

    /// <summary>Whether it returns a reference, as an accessor of a field does.</summary>
    public bool ReturnsReference { get; init; }

    /// <summary>The identifier, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    public required EquatableArray<TypeParameterModel> TypeParameters { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The nullable context at the user's declaration.</summary>
    public NullableState Nullable { get; init; }

    /// <summary>The bare names of parameters and type parameters, which locals must not take.</summary>
    public IEnumerable<string> TakenNames =>
        Parameters.Select(parameter => parameter.Name).Concat(TypeParameters.Select(parameter => parameter.Name)).Select(name => name.TrimStart('@'));

    /// <summary>The same for a static method of the generator's own: a second <c>Main</c> would be a second entry point.</summary>
    public SignatureModel AsHelper() => Name == "Main" ? this with { Name = "Main_" } : this;
}

/// <summary>A nullable context.</summary>
internal enum NullableState
{
    Enabled,
    Disabled,

    /// <summary>Annotations alone.</summary>
    Annotations,

    /// <summary>Warnings alone.</summary>
    Warnings,
}
