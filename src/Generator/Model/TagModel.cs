namespace Pynector.Generators.Model;

/// <summary>A value that is recorded on the span.</summary>
/// <param name="Key">The tag's key.</param>
/// <param name="Source">What has the value.</param>
internal sealed record TagModel(string Key, TagSourceModel Source);

/// <summary>What has a tag's value.</summary>
internal abstract record TagSourceModel;

/// <summary>A parameter of the method.</summary>
/// <param name="Name">The parameter, escaped.</param>
/// <param name="IsDynamic">Whether it is <c>dynamic</c>: as an argument it would bind the call at run time, and fail for null.</param>
internal sealed record ParameterTagModel(string Name, bool IsDynamic) : TagSourceModel;

/// <summary>A field or property of the instance.</summary>
/// <param name="Name">The member, escaped.</param>
internal sealed record MemberTagModel(string Name) : TagSourceModel;

/// <summary>A property that the type implements explicitly.</summary>
/// <param name="Interface">The interface, through which alone it is read.</param>
/// <param name="Name">The property, escaped.</param>
internal sealed record InterfaceTagModel(string Interface, string Name) : TagSourceModel;

/// <summary>A static field or property of the type.</summary>
/// <param name="Type">The type that declares it.</param>
/// <param name="Name">The member, escaped.</param>
internal sealed record StaticTagModel(string Type, string Name) : TagSourceModel;

/// <summary>A member of the instance that emitted code can't name.</summary>
/// <param name="Accessor">The emitted method that reads it.</param>
/// <param name="ByReference">Whether that takes the instance by reference.</param>
internal sealed record AccessedTagModel(string Accessor, bool ByReference) : TagSourceModel;

/// <summary>A static member that emitted code can't name.</summary>
/// <param name="Accessor">The emitted method that reads it.</param>
internal sealed record AccessedStaticTagModel(string Accessor) : TagSourceModel;
