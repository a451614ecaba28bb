using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Parsing;

/// <summary>Reads the package's attributes from symbols.</summary>
internal static class AttributeReader
{
    /// <summary>The settings of an annotated method, its type's included.</summary>
    public static TracedSettings ReadTraced(IMethodSymbol method, AttributeData attribute)
    {
        var own = ReadTraced(attribute);
        return Find(method.ContainingType?.GetAttributes(), "TracedAttribute") is { } type ? own.Over(ReadTraced(type)) : own;
    }

    public static TracedSettings ReadTraced(AttributeData attribute)
    {
        var arguments = attribute.NamedArguments;
        return new TracedSettings(
            attribute,
            NamesBuilder: Named("Builder").Value is not null,
            FirstString(attribute),
            Prefix: null,
            Named("Source").Value as string,
            Named("Kind") is { Value: not null } kind ? EnumMember(kind) ?? "" : null,
            Named("NotErrors") is { Kind: TypedConstantKind.Array, IsNull: false } types
                ? [.. types.Values.Select(value => value.Value).OfType<ITypeSymbol>()]
                : null,
            Named("CancellationIsError").Value as bool?,
            Named("Root").Value as bool?,
            Named("Level").Value as int?,
            Named("Log").Value as int?,
            Named("Builder").Value as INamedTypeSymbol);

        TypedConstant Named(string name) => arguments.FirstOrDefault(argument => argument.Key == name).Value;
    }

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

    private static string? FirstString(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static string? EnumMember(TypedConstant value) =>
        value.Type?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;
}
