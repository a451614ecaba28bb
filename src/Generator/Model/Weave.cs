namespace Pynector.Generators.Model;

/// <summary>How a method is woven: its declaration decides.</summary>
internal enum Weave
{
    /// <summary>An <c>async partial</c> method with a body: the generator declares it, with a builder of its own.</summary>
    InPlace,

    /// <summary>A <c>partial</c> declaration without a body: the generator writes it around <c>{Name}Core</c>.</summary>
    Wrapped,

    /// <summary>An ordinary method: each direct call of it becomes a call of a wrapper.</summary>
    AtCall,
}
