namespace Pynector.Generators.Model;

/// <summary>An attribute that an emitted method needs.</summary>
internal abstract record AttributeModel;

/// <summary><c>[Obsolete]</c>: what is obsolete itself may use whatever is.</summary>
internal sealed record ObsoleteAttributeModel : AttributeModel;

/// <summary>What the trimmer must keep of a type that the method returns.</summary>
internal sealed record AccessedResultAttributeModel(int Members) : AttributeModel;

/// <summary>An attribute by which the method warns of trimming, such as <c>[RequiresDynamicCode]</c>.</summary>
/// <param name="Type">The attribute's name in full, without its suffix.</param>
/// <param name="Message">The reason that it gives, or null.</param>
internal sealed record RequirementAttributeModel(string Type, string? Message) : AttributeModel;

/// <summary><c>[UnsafeAccessor]</c>.</summary>
/// <param name="Kind">What kind of member it finds.</param>
/// <param name="Name">That member's name in metadata.</param>
internal sealed record UnsafeAccessorAttributeModel(AccessorKind Kind, string Name) : AttributeModel;

/// <summary>
/// Tells the trimmer that an accessor asks of its callers what the member asks. The trimmer doesn't compare the two, and would warn of each member with needs that code comes to by an
/// accessor.
/// </summary>
/// <param name="IsField">Whether the member is a field, or else a method.</param>
internal sealed record CheckedAccessAttributeModel(bool IsField) : AttributeModel;

/// <summary>A member of <c>UnsafeAccessorKind</c>.</summary>
internal enum AccessorKind
{
    Method,
    StaticMethod,
    Field,
    StaticField,
}
