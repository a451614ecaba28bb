using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Parsing;

/// <summary>Tells what the emitted descriptors and builders, which stand outside the user's types, can name.</summary>
internal static class Visibility
{
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
