using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>Which methods run when interface and base members are called.</summary>
internal sealed class Dispatch(CoverageIndex index)
{
    private readonly Lazy<ILookup<IMethodSymbol, Route>> _routes = new(() => index.Methods
        .Where(method => method.Refusal is null)
        .SelectMany(method => RoutesTo(method).SelectMany(route => WithHeirs(route, index)).Concat(RoutesThroughHeirs(method, index)))
        .ToLookup<Route, IMethodSymbol>(route => route.Member.OriginalDefinition, SymbolEqualityComparer.Default));

    /// <summary>The interface and base members, not traced at their calls, that lead to the method in the type that declares it.</summary>
    public ImmutableArray<IMethodSymbol> UntracedMembers(PlainMethod method) =>
        [.. RoutesTo(method).Select(route => route.Member).Where(member => index.Find(member) is null)];

    /// <summary>Whether calls of other members lead to the method, traced or not.</summary>
    public bool LeadsTo(PlainMethod method) => RoutesTo(method).Any() || RoutesThroughHeirs(method, index).Any();

    /// <summary>The interface members, not traced at their calls, that a type implements by methods which it inherits.</summary>
    public IEnumerable<(IMethodSymbol Member, PlainMethod Method)> UntracedMembersByInheritance(INamedTypeSymbol type)
    {
        foreach (var member in Implementations.Members(type.AllInterfaces, index.Names))
        {
            if (type.BaseType is { } inherited
                && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation
                && !SymbolEqualityComparer.Default.Equals(implementation.ContainingType, type)
                && !inherited.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default)
                && index.Find(implementation) is { Refusal: null } method
                && index.Find(member) is null)
            {
                yield return (member, method);
            }
        }
    }

    /// <summary>
    /// The members of interfaces that are traced at their calls, with the methods of the type that implement them and make spans for every caller.
    /// A method that is plain makes none for these calls.
    /// </summary>
    public IEnumerable<(IMethodSymbol Member, IMethodSymbol Method)> TracedTwice(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.AllInterfaces.IsEmpty)
        {
            yield break;
        }

        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => index.Names.Contains(Implementations.SimpleName(method.Name)) && index.TracesEveryCaller(method)))
        {
            foreach (var member in Implementations.MembersOf(method).Where(IsTraced))
            {
                yield return (member, method);
            }
        }

        // What a base class implements is a matter of the class that lists the interface.
        foreach (var member in Implementations.Members(type.AllInterfaces, index.Names).Where(IsTraced))
        {
            if (type.BaseType is { } inherited
                && !inherited.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default)
                && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation
                && !SymbolEqualityComparer.Default.Equals(implementation.ContainingType, type)
                && index.TracesEveryCaller(implementation))
            {
                yield return (member, implementation);
            }
        }

        bool IsTraced(IMethodSymbol member) => index.Find(member) is { Refusal: null };
    }

    /// <summary>The traced method that a call of a member which isn't traced at its calls can reach.</summary>
    public PlainMethod? Reached(IMethodSymbol member, ITypeSymbol? receiver)
    {
        if (member is { IsVirtual: false, IsAbstract: false, IsOverride: false } || member.IsSealed)
        {
            return null;
        }

        return _routes.Value[member.OriginalDefinition].FirstOrDefault(route => route.IsTakenBy(member, receiver))?.Method;
    }

    /// <summary>The traced declaration that a method overrides or implements without being traced itself.</summary>
    public IMethodSymbol? Behind(IMethodSymbol method, ITypeSymbol? receiver)
    {
        if (IsSettled(method.OriginalDefinition))
        {
            return null;
        }

        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (index.Find(overridden) is { Refusal: null })
            {
                return overridden;
            }
        }

        return method is { IsStatic: false, ContainingType.TypeKind: not TypeKind.Interface }
            ? Implemented(method, method.ContainingType) ?? (receiver is INamedTypeSymbol { TypeKind: not TypeKind.Interface } type ? Implemented(method, type) : null)
            : null;
    }

    // Its author has said what becomes of it: traced in place or by a wrapper, or left out.
    private static bool IsSettled(IMethodSymbol method) =>
        Annotations.Of(method) is not null || Annotations.LeavesOut(method) is not null;

    private IMethodSymbol? Implemented(IMethodSymbol method, INamedTypeSymbol type) =>
        Implementations.Members(type.AllInterfaces, [method.Name]).FirstOrDefault(member =>
            index.Find(member) is { Refusal: null }
            && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation
            && Implementations.Same(implementation, method));

    /// <summary>A traced method is found behind what it overrides, and behind what that implements.</summary>
    private static IEnumerable<Route> RoutesTo(PlainMethod method) =>
        Implementations.Overridden(method.Symbol).Concat(Implementations.MembersOf(method.Symbol))
            .Select(member => new Route(member, method.Symbol.ContainingType, method));

    // A derived class may implement more interfaces, and be called through those.
    private static IEnumerable<Route> WithHeirs(Route route, CoverageIndex index) =>
        route.Type is { IsSealed: false, TypeKind: TypeKind.Class } type && route.Member.ContainingType.TypeKind == TypeKind.Interface
            ? index.Heirs(type).Select(heir => route with { Type = heir }).Prepend(route)
            : [route];

    /// <summary>What a derived type implements by the method, which it inherits.</summary>
    private static IEnumerable<Route> RoutesThroughHeirs(PlainMethod method, CoverageIndex index) =>
        method.Symbol.ContainingType is { IsSealed: false, TypeKind: TypeKind.Class } type
            ? index.Heirs(type).SelectMany(heir => Implementations.Members(heir.AllInterfaces, [method.Symbol.Name])
                .Where(member => heir.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation && Implementations.Same(implementation, method.Symbol))
                .Select(member => new Route(member, heir, method)))
            : [];
}
