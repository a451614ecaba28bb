namespace Pynector.Generators.Model;

/// <summary>A value recorded on the span.</summary>
/// <param name="Key">The tag's key.</param>
/// <param name="Name">The parameter or member that has the value, escaped.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="Through">The type through which alone a member is read: an explicitly implemented interface, or a static member's type.</param>
/// <param name="Accessor">The method that reads a member which emitted code can't name, or null.</param>
internal sealed record TagModel(string Key, string Name, TagOrigin Origin, string? Through = null, string? Accessor = null);

internal enum TagOrigin
{
    /// <summary>A parameter of the method.</summary>
    Parameter,

    /// <summary>A field or property of the instance: its getter may throw.</summary>
    Member,

    /// <summary>A static field or property of the type.</summary>
    StaticMember,
}
