using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Symbols;

/// <summary>Reads the package's attributes from symbols.</summary>
internal static class AttributeReader
{
    public static AttributeData? Find(IEnumerable<AttributeData>? attributes, string name) =>
        attributes?.FirstOrDefault(attribute => KnownTypes.IsPynector(attribute.AttributeClass, name));

    public static AttributeData? FindTag(IEnumerable<AttributeData> attributes) => Find(attributes, "TagAttribute");

    /// <summary>The key that <c>[Tag("key")]</c> names, or <paramref name="name"/>.</summary>
    public static string TagKey(AttributeData tag, string name) => FirstString(tag) ?? name;

    /// <summary>Where the argument called <paramref name="argument"/> stands, or the attribute where it has none.</summary>
    public static Location Locate(AttributeData attribute, string? argument, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return Location.None;
        }

        var found = argument is null
            ? null
            : syntax.ArgumentList?.Arguments.FirstOrDefault(candidate => candidate.NameEquals?.Name.Identifier.ValueText == argument);
        return (found?.Expression ?? (SyntaxNode)syntax).GetLocation();
    }

    /// <summary>The text that an attribute's first argument is, or null.</summary>
    public static string? FirstString(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>The value of a named argument; without a value where the attribute has no such argument.</summary>
    public static TypedConstant Named(AttributeData attribute, string argument) =>
        attribute.NamedArguments.FirstOrDefault(candidate => candidate.Key == argument).Value;

    /// <summary>The name of an enum's member, or null where none has the value.</summary>
    public static string? EnumMember(TypedConstant value) =>
        value.Type?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;
}
