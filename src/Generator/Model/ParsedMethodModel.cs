namespace Pynector.Generators.Model;

/// <summary>A method as its declaration and attributes have it: the project's settings are not merged yet.</summary>
internal sealed record ParsedMethodModel
{
    /// <summary>The type that the method stands in.</summary>
    public required ContainingTypeModel Type { get; init; }

    /// <summary>How the emitted part is declared.</summary>
    public required SignatureModel Signature { get; init; }

    /// <summary>How the method is woven.</summary>
    public required FormModel Form { get; init; }

    /// <summary>What <c>[Traced]</c> says about its span.</summary>
    public required SpanSettingsModel Span { get; init; }
}

/// <summary>How a method is woven: its declaration decides.</summary>
internal abstract record FormModel;

/// <summary>An <c>async partial</c> method with a body: the generator declares it, with a builder of ours.</summary>
internal sealed record InPlaceFormModel : FormModel
{
    public required BuilderModel Builder { get; init; }

    /// <inheritdoc cref="DeclarationModel.Warnings"/>
    public required PartWarningsModel Warnings { get; init; }

    /// <inheritdoc cref="InPlaceModel.KeepsStateMachine"/>
    public required bool KeepsStateMachine { get; init; }
}

/// <summary>A form in which emitted code calls a method that has the body.</summary>
internal abstract record WrapperFormModel : FormModel
{
    public required WrapperModel Wrapper { get; init; }

    /// <summary>The logger of the method's type.</summary>
    public required LoggerModel Logger { get; init; }
}

/// <summary>A <c>partial</c> declaration without a body: the generator writes it around <c>{Name}Core</c>.</summary>
internal sealed record WrappedFormModel : WrapperFormModel
{
    /// <inheritdoc cref="WrappedModel.UserAttributes"/>
    public required EquatableArray<string> UserAttributes { get; init; }
}

/// <summary>A plain method: each direct call of it becomes a call of a wrapper.</summary>
internal sealed record AtCallFormModel : WrapperFormModel
{
    /// <inheritdoc cref="AtCallModel.Attributes"/>
    public required EquatableArray<AttributeModel> Attributes { get; init; }

    /// <inheritdoc cref="AtCallModel.Access"/>
    public required EquatableArray<AccessModel> Access { get; init; }

    /// <inheritdoc cref="AtCallModel.InsideName"/>
    public required string? InsideName { get; init; }

    /// <inheritdoc cref="AtCallModel.Conditions"/>
    public required EquatableArray<string> Conditions { get; init; }

    /// <summary>What the method's assembly says about it; null where that is the project itself.</summary>
    public required LibraryModel? Library { get; init; }
}
