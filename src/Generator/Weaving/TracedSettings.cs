using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>
/// What the <c>[Traced]</c> attributes say that a method goes by. A setting is asked for by its name, and the attribute nearest to
/// the method wins: a new setting needs no line here.
/// </summary>
internal sealed class TracedSettings
{
    private readonly AttributeData[] _nearestFirst;
    private readonly bool _isMethods;

    private TracedSettings(bool isMethods, params AttributeData[] nearestFirst)
    {
        _isMethods = isMethods;
        _nearestFirst = nearestFirst;
    }

    /// <summary>The attribute that traces the method: the method's own, or its type's.</summary>
    public AttributeData Attribute => _nearestFirst[0];

    /// <summary>The span's name, or null for the default.</summary>
    public string? Name => _isMethods ? AttributeReader.FirstString(Attribute) : null;

    /// <summary>The type's name for the spans of its methods, or null where the type has none.</summary>
    public string? Prefix => (_isMethods ? _nearestFirst.Skip(1) : _nearestFirst).Select(AttributeReader.FirstString).FirstOrDefault();

    /// <summary>Whether the builder is named for this method: a type's builder serves those methods only that it fits.</summary>
    public bool NamesBuilder => _isMethods && AttributeReader.Named(Attribute, nameof(Builder)).Value is not null;

    public INamedTypeSymbol? Builder => Named(nameof(Builder)).Value as INamedTypeSymbol;

    /// <summary>How detailed the span is: the number of the <c>SpanLevel</c>.</summary>
    public int Level => Named(nameof(Level)).Value as int? ?? 0;

    /// <summary>Exception types that are no errors.</summary>
    public IEnumerable<ITypeSymbol> NotErrors =>
        Named(nameof(NotErrors)) is { Kind: TypedConstantKind.Array, IsNull: false } types ? types.Values.Select(value => value.Value).OfType<ITypeSymbol>() : [];

    /// <summary>The settings of a method with an attribute of its own: they win over those of its type.</summary>
    /// <param name="method">The attribute on the method.</param>
    /// <param name="type">The attribute on the type that declares the method, or null.</param>
    public static TracedSettings OfMethod(AttributeData method, AttributeData? type) => type is null ? new(isMethods: true, method) : new(isMethods: true, method, type);

    /// <summary>The settings of a method that only its type's attribute traces.</summary>
    public static TracedSettings OfType(AttributeData type) => new(isMethods: false, type);

    /// <summary>The value of a setting in the nearest attribute that has it; without a value where none has it.</summary>
    public TypedConstant Named(string setting) =>
        _nearestFirst.Select(attribute => AttributeReader.Named(attribute, setting)).FirstOrDefault(value => value is not { Kind: TypedConstantKind.Error } and not { IsNull: true });
}
