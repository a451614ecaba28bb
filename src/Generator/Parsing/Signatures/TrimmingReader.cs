using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Repeats on a wrapper what a method says to the trimmer: it takes the method's place at the call, where the trimmer looks.</summary>
internal static class TrimmingReader
{
    private const string Namespace = "System.Diagnostics.CodeAnalysis";

    private static readonly string[] Requirements = ["RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute", "RequiresAssemblyFilesAttribute"];

    /// <summary>What a type parameter, parameter or return value needs of a type that goes through it, or null.</summary>
    public static int? AccessedMembers(IEnumerable<AttributeData> attributes) =>
        attributes.FirstOrDefault(attribute => KnownTypes.Is(attribute.AttributeClass, "DynamicallyAccessedMembersAttribute", Namespace)) is
        {
            AttributeClass.DeclaredAccessibility: Accessibility.Public,
            ConstructorArguments: { Length: 1 } arguments,
        }
            ? arguments[0].Value as int?
            : null;

    /// <summary>Whether a member, or a part of its declaration, needs something of a type that goes through it.</summary>
    public static bool HasNeeds(ISymbol member) => member switch
    {
        IMethodSymbol method => new[] { method.GetReturnTypeAttributes(), method.GetAttributes() }
            .Concat(method.Parameters.Select(parameter => parameter.GetAttributes()))
            .Concat(method.TypeParameters.Select(parameter => parameter.GetAttributes()))
            .Any(attributes => AccessedMembers(attributes) is not null),
        IPropertySymbol { GetMethod: { } getter } property => AccessedMembers(property.GetAttributes()) is not null || HasNeeds(getter),
        _ => AccessedMembers(member.GetAttributes()) is not null,
    };

    /// <summary>What a method says of itself and of what it returns: one attribute each.</summary>
    public static IEnumerable<AttributeModel> Attributes(IMethodSymbol method)
    {
        if (AccessedMembers(method.GetReturnTypeAttributes()) is { } members)
        {
            yield return new AccessedResultAttributeModel(members);
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { DeclaredAccessibility: Accessibility.Public } type
                && Array.Exists(Requirements, name => KnownTypes.Is(type, name, Namespace)))
            {
                yield return new RequirementAttributeModel(type.Text().Replace("Attribute", ""), attribute.ConstructorArguments.FirstOrDefault().Value as string);
            }
        }
    }
}
