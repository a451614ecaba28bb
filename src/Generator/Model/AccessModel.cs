namespace Pynector.Generators.Model;

/// <summary>A method by which emitted code outside a type reaches a member that it can't name.</summary>
internal sealed record AccessModel
{
    public required AccessClassModel Class { get; init; }

    public required EquatableArray<AttributeModel> Attributes { get; init; }

    public required SignatureModel Signature { get; init; }

    public required AccessBodyModel Body { get; init; }
}

/// <summary>The class that the method stands in.</summary>
internal sealed record AccessClassModel
{
    public required string Name { get; init; }

    /// <summary>Whether it stands in the member's own, partial type, whose members it can name; or else its methods are unsafe accessors.</summary>
    public required bool IsInType { get; init; }

    /// <summary>Its type parameters, where it stands outside a generic type.</summary>
    public required EquatableArray<TypeParameterModel> TypeParameters { get; init; }
}

/// <summary>How the method reaches the member.</summary>
internal abstract record AccessBodyModel;

/// <summary>By the runtime: it has no body.</summary>
internal sealed record ExternBodyModel : AccessBodyModel;

/// <summary>By a call.</summary>
internal sealed record CallBodyModel(InvocationModel Call) : AccessBodyModel;

/// <summary>By reading a field or property.</summary>
/// <param name="Target">The instance or type.</param>
/// <param name="Name">The member, escaped.</param>
internal sealed record ReadBodyModel(string Target, string Name) : AccessBodyModel;

/// <summary>By a member of the type itself, which is emitted beside the class: it alone can name a parameter of the primary constructor.</summary>
/// <param name="Target">The instance.</param>
/// <param name="Name">The member's name.</param>
/// <param name="Parameter">The parameter that it reads, escaped.</param>
/// <param name="IsReadOnly">Whether it must be <c>readonly</c>, in a struct.</param>
internal sealed record BesideBodyModel(string Target, string Name, string Parameter, bool IsReadOnly) : AccessBodyModel;
