namespace Pynector.Generators.Model;

/// <summary>What a wrapper does with a call.</summary>
internal sealed record WrapperModel
{
    /// <summary>The method that has the body: the core of a wrapped one, or at the call the method itself.</summary>
    public required CoreModel Core { get; init; }

    /// <summary>How the wrapper ends the span: that depends on what the method returns.</summary>
    public required BodyModel Body { get; init; }

    /// <summary>Parameters that say where the span comes from.</summary>
    public required EquatableArray<OriginModel> Origins { get; init; }

    /// <summary>Arguments and members that are recorded on the span.</summary>
    public required EquatableArray<TagModel> Tags { get; init; }
}
