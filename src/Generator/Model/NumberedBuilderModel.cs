namespace Pynector.Generators.Model;

/// <summary>A builder of ours: the traced methods of a type each have one of another number, and those of all types share them.</summary>
/// <param name="On">The builder that it is built on.</param>
/// <param name="Keeps">What it keeps of a call.</param>
/// <param name="Number">The number of the method among the traced methods of its type that are in place.</param>
internal sealed record NumberedBuilderModel(BuilderModel On, BuilderKeeps Keeps, int Number)
{
    // The runtime library's project file says it, too; a test compares them.
    private const int Shipped = 8;

    /// <summary>Whether the runtime library has it; else the generator emits it, once an assembly.</summary>
    public bool IsShipped => On.Flow == BuilderFlow.Context && Keeps == BuilderKeeps.Span && Number < Shipped;
}

/// <summary>What a builder keeps of a call, in the method's state machine.</summary>
internal enum BuilderKeeps
{
    /// <summary>The span: all that a method without rules of its own needs to end it.</summary>
    Span,

    /// <summary>The span, the method, and when the call began.</summary>
    Call,
}
