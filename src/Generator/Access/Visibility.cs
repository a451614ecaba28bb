using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Access;

/// <summary>Tells what the emitted descriptors and builders, which stand outside the user's types, can name.</summary>
internal static class Visibility
{
    /// <summary>Whether other assemblies can see the member: of an assembly that has friends, these see what is internal.</summary>
    public static bool IsExported(ISymbol member)
    {
        var isInternal = false;
        for (var current = member; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility == Accessibility.Private || current is INamedTypeSymbol { IsFileLocal: true })
            {
                return false;
            }

            isInternal |= current.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal;
        }

        return !isInternal || HasFriends(member.ContainingAssembly);
    }

    private static bool HasFriends(IAssemblySymbol assembly) =>
        assembly.GetAttributes().Any(attribute => KnownTypes.Is(attribute.AttributeClass, "InternalsVisibleToAttribute", "System.Runtime.CompilerServices"));

    public static bool IsVisible(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
                || current is INamedTypeSymbol { IsFileLocal: true })
            {
                return false;
            }
        }

        return true;
    }
}
