namespace Pynector.Generators.Model;

/// <summary>A method that the generator declares or wraps, with all settings merged: one record a shape.</summary>
internal abstract record MethodModel
{
    /// <summary>The type that the method stands in.</summary>
    public required ContainingTypeModel Type { get; init; }

    /// <summary>How the emitted part is declared.</summary>
    public required SignatureModel Signature { get; init; }
}

/// <summary>Untraced, the body is the user's: the emitted part only declares the method.</summary>
internal sealed record DeclarationModel : MethodModel
{
    /// <summary>The warnings that fall on the emitted part, and belong to the user's.</summary>
    public required PartWarningsModel Warnings { get; init; }
}

/// <summary>Untraced, the body is in a core: the emitted part only calls it.</summary>
internal sealed record ForwarderModel : MethodModel
{
    public required InvocationModel Core { get; init; }
}

/// <summary>Untraced, and refused: nothing has a body that the emitted part could call.</summary>
internal sealed record BodilessModel : MethodModel;

/// <summary>A method whose calls are spans.</summary>
internal abstract record TracedMethodModel : MethodModel
{
    public required SpanModel Span { get; init; }
}

/// <summary>In place: the emitted part declares the user's async method, with a builder of ours.</summary>
internal sealed record InPlaceModel : TracedMethodModel
{
    /// <summary>The builder. Its number is given where the methods of a type come together.</summary>
    public required NumberedBuilderModel Builder { get; init; }

    /// <inheritdoc cref="DeclarationModel.Warnings"/>
    public required PartWarningsModel Warnings { get; init; }

    /// <summary>Whether the user's own attribute keeps the method out of runtime-async, under which builders are ignored.</summary>
    public required bool KeepsStateMachine { get; init; }
}

/// <summary>A method that opens a span around the call of another method.</summary>
internal abstract record TracedWrapperModel : TracedMethodModel
{
    public required WrapperModel Wrapper { get; init; }

    /// <summary>How the runtime learns of the method's logger.</summary>
    public required LogModel Log { get; init; }
}

/// <summary>Wrapped: the emitted part is the body of the user's declaration, around <c>{Name}Core</c>.</summary>
internal sealed record WrappedModel : TracedWrapperModel
{
    /// <summary>The type names of the attributes on the user's declaration, which merge with the wrapper's own.</summary>
    public required EquatableArray<string> UserAttributes { get; init; }
}

/// <summary>At the call: an interceptor, which direct calls of the user's method become calls of.</summary>
internal sealed record AtCallModel : TracedWrapperModel
{
    /// <summary>What the wrapper must say about itself, because the method does.</summary>
    public required EquatableArray<AttributeModel> Attributes { get; init; }

    /// <summary>The ways to members that the wrapper can't name.</summary>
    public required EquatableArray<AccessModel> Access { get; init; }

    /// <summary>The name of the wrapper, where it is a member of the method's own type, which alone can name all that the method does; else null.</summary>
    public required string? InsideName { get; init; }

    /// <summary>The symbols of the method's <c>[Conditional]</c> attributes: without them the compiler leaves the wrapper's own call out.</summary>
    public required EquatableArray<string> Conditions { get; init; }
}
