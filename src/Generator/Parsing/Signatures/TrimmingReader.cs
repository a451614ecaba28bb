using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Repeats on a wrapper what a method says to the trimmer: it takes the method's place at the call, where the trimmer looks.</summary>
internal static class TrimmingReader
{
    private const string Namespace = "System.Diagnostics.CodeAnalysis";

    private static readonly string[] Requirements = ["RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute", "RequiresAssemblyFilesAttribute"];

    /// <summary>What a type parameter, parameter or return value needs of a type that goes through it; empty, or followed by a space.</summary>
    public static string Needs(IEnumerable<AttributeData> attributes, string target = "") =>
        attributes.FirstOrDefault(attribute => KnownTypes.Is(attribute.AttributeClass, "DynamicallyAccessedMembersAttribute", Namespace)) is
        {
            AttributeClass.DeclaredAccessibility: Accessibility.Public,
            ConstructorArguments: { Length: 1 } arguments,
        } && arguments[0].Value is int members
            ? $"[{target}global::{Namespace}.DynamicallyAccessedMembers((global::{Namespace}.DynamicallyAccessedMemberTypes)({members}))] "
            : "";

    /// <summary>What a method says of itself and of what it returns: one attribute each.</summary>
    public static IEnumerable<string> Attributes(IMethodSymbol method)
    {
        if (Needs(method.GetReturnTypeAttributes(), "return: ") is { Length: > 0 } needs)
        {
            yield return needs.TrimEnd();
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { DeclaredAccessibility: Accessibility.Public } type
                && Array.Exists(Requirements, name => KnownTypes.Is(type, name, Namespace)))
            {
                var message = attribute.ConstructorArguments.FirstOrDefault().Value is string text ? $"({Formats.Literal(text)})" : "";
                yield return $"[{type.Text().Replace("Attribute", "")}{message}]";
            }
        }
    }
}
