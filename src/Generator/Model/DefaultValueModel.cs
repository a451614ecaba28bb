namespace Pynector.Generators.Model;

/// <summary>The default value of a parameter.</summary>
internal abstract record DefaultValueModel;

/// <summary>A number, to the letter as the user wrote it.</summary>
internal sealed record WrittenDefaultModel(string Literal) : DefaultValueModel;

/// <summary><c>null</c>.</summary>
internal sealed record NullDefaultModel : DefaultValueModel;

/// <summary><c>default</c>: what <c>new()</c> gives, too.</summary>
internal sealed record ZeroDefaultModel : DefaultValueModel;

/// <summary>A constant of a type that has literals.</summary>
internal sealed record ConstantDefaultModel(object Value) : DefaultValueModel;

/// <summary>A constant of an enum.</summary>
/// <param name="Type">The enum.</param>
/// <param name="Value">Its number.</param>
internal sealed record EnumDefaultModel(string Type, object Value) : DefaultValueModel;
