using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Symbols;

/// <summary>Tells which members of interfaces a method is called through.</summary>
internal static class Implementations
{
    /// <summary>A method's name as it is written: an explicit implementation has the interface's name in its own.</summary>
    public static string SimpleName(string name) => name.Substring(name.LastIndexOf('.') + 1);

    /// <summary>The interface members that the method, or a method that it overrides, implements in the type that declares the method.</summary>
    public static IEnumerable<IMethodSymbol> MembersOf(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (type.TypeKind == TypeKind.Interface)
        {
            return [];
        }

        var overridden = Overridden(method).Append(method).ToList();
        return Members(type.AllInterfaces, [SimpleName(method.Name)]).Where(member =>
            type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation && overridden.Exists(candidate => Same(candidate, implementation)));
    }

    /// <summary>The methods that the method overrides, the nearest first.</summary>
    public static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return overridden;
        }
    }

    /// <summary>The methods of the interfaces that have one of the names.</summary>
    public static IEnumerable<IMethodSymbol> Members(ImmutableArray<INamedTypeSymbol> interfaces, ImmutableHashSet<string> names) =>
        interfaces.SelectMany(type => type.MemberNames.Where(names.Contains).SelectMany(name => type.GetMembers(name))).OfType<IMethodSymbol>();

    /// <summary>Whether both are the same method, whatever the type arguments are.</summary>
    public static bool Same(IMethodSymbol one, IMethodSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);
}
