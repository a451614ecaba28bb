namespace Pynector.Generators.Weaving;

/// <summary>How a method is traced: its declaration decides.</summary>
internal enum Form
{
    /// <summary>For users: plain. A method without <c>partial</c>: each direct call of it becomes a call of a wrapper.</summary>
    AtCall,

    /// <summary>For users: partial. An <c>async partial</c> method with a body: the generator declares it, with a builder of its own.</summary>
    InPlace,

    /// <summary>For users: split. A <c>partial</c> declaration without a body: the generator writes a wrapper around <c>{Name}Core</c>.</summary>
    Wrapped,
}
