using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Reads what <c>[Traced]</c> says of a method or a type.</summary>
internal static class SettingsReader
{
    /// <summary>The settings of an annotated method, its type's included.</summary>
    public static TracedSettings Read(IMethodSymbol method, AttributeData attribute)
    {
        var own = Read(attribute);
        return Annotations.Attribute(method.ContainingType) is { } type ? own.Over(Read(type)) : own;
    }

    public static TracedSettings Read(AttributeData attribute)
    {
        var arguments = attribute.NamedArguments;
        return new TracedSettings(
            attribute,
            NamesBuilder: Named("Builder").Value is not null,
            AttributeReader.FirstString(attribute),
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

    private static string? EnumMember(TypedConstant value) =>
        value.Type?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;
}
