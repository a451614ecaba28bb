using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Parsing;

/// <summary>Reads the package's attributes from symbols.</summary>
internal static class AttributeReader
{
    public static TracedSettings ReadTraced(AttributeData attribute)
    {
        string? source = null, kind = null;
        bool? cancellationIsError = null;
        IReadOnlyList<ITypeSymbol> notErrors = [];
        foreach (var argument in attribute.NamedArguments)
        {
            switch (argument.Key)
            {
                case "Source":
                    source = argument.Value.Value as string;
                    break;
                case "Kind":
                    kind = EnumMember(argument.Value);
                    break;
                case "CancellationIsError":
                    cancellationIsError = argument.Value.Value as bool?;
                    break;
                case "NotErrors" when argument.Value is { Kind: TypedConstantKind.Array, IsNull: false }:
                    notErrors = [.. argument.Value.Values.Select(value => value.Value).OfType<ITypeSymbol>()];
                    break;
            }
        }

        return new TracedSettings(attribute, FirstString(attribute), source, kind, notErrors, cancellationIsError);
    }

    public static AttributeData? FindTag(IEnumerable<AttributeData> attributes) =>
        attributes.FirstOrDefault(attribute => KnownTypes.IsPynector(attribute.AttributeClass, "TagAttribute"));

    /// <summary>The key that <c>[Tag("key")]</c> names, or <paramref name="name"/>.</summary>
    public static string TagKey(AttributeData tag, string name) => FirstString(tag) ?? name;

    public static Location Locate(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? Location.None;

    /// <summary>Where the argument called <paramref name="name"/> stands, or the attribute where it can't be told.</summary>
    public static Location Locate(AttributeData attribute, string? name, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return Location.None;
        }

        var argument = syntax.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);
        return (argument?.Expression ?? (SyntaxNode)syntax).GetLocation();
    }

    private static string? FirstString(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static string? EnumMember(TypedConstant value) =>
        value.Type?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;
}
