using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Weaving;

/// <summary>
/// Finds the core that has a wrapped method's body: <c>PlaceAsyncCore</c>, or <c>PlaceCoreAsync</c>, which meets rules that want
/// the names of async methods to end with <c>Async</c>.
/// </summary>
internal static class CoreFinder
{
    private const string Suffix = "Core";
    private const string Async = "Async";

    /// <summary>The name that a core has by default.</summary>
    public static string NameFor(IMethodSymbol method) => method.Name + Suffix;

    /// <summary>The names that a core may have, the default first.</summary>
    public static IEnumerable<string> NamesFor(IMethodSymbol method) =>
        HasSuffix(method.Name, Async) ? [NameFor(method), WithoutSuffix(method.Name, Async) + Suffix + Async] : [NameFor(method)];

    public static IMethodSymbol? Find(IMethodSymbol method) =>
        Candidates(method).FirstOrDefault(core => Matches(core, method));

    /// <summary>Methods of the right name: one of them may be what the user meant.</summary>
    public static IEnumerable<IMethodSymbol> Candidates(IMethodSymbol method) =>
        NamesFor(method).SelectMany(name => method.ContainingType.GetMembers(name)).OfType<IMethodSymbol>();

    /// <summary>Whether the method has the body of a split one, and is traced with it.</summary>
    public static bool IsCore(IMethodSymbol method) => FindDeclaration(method) is not null;

    /// <summary>The declaration without a body whose body the method has, or null.</summary>
    public static IMethodSymbol? FindDeclaration(IMethodSymbol core) =>
        DeclaredName(core.Name) is { } name
            ? core.ContainingType?.GetMembers(name)
                .OfType<IMethodSymbol>()
                .FirstOrDefault(wrapped => wrapped.IsPartialDefinition && Matches(core, wrapped) && Find(wrapped)!.Name == core.Name)
            : null;

    private static string? DeclaredName(string core) =>
        HasSuffix(core, Suffix) ? WithoutSuffix(core, Suffix)
        : HasSuffix(core, Suffix + Async) ? WithoutSuffix(core, Suffix + Async) + Async
        : null;

    private static bool HasSuffix(string name, string suffix) => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal);

    private static string WithoutSuffix(string name, string suffix) => name.Substring(0, name.Length - suffix.Length);

    private static bool Matches(IMethodSymbol core, IMethodSymbol method)
    {
        if (core.Arity != method.Arity
            || (method.IsStatic && !core.IsStatic)
            || core.Parameters.Length != method.Parameters.Length
            || core.RefKind != method.RefKind)
        {
            return false;
        }

        // The types of a generic core are compared as it is called with the method's own type parameters.
        var called = method.Arity == 0 ? core : core.Construct([.. method.TypeParameters]);
        if (!Same(called.ReturnType, method.ReturnType))
        {
            return false;
        }

        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (called.Parameters[i].RefKind != method.Parameters[i].RefKind
                || !CanPass(method, called.Parameters[i], method.Parameters[i])
                || !Same(called.Parameters[i].Type, method.Parameters[i].Type))
            {
                return false;
            }
        }

        return core.TypeParameters.Zip(method.TypeParameters, HaveSameConstraints).All(same => same);
    }

    /// <summary>Whether the core may get what may not leave the method, as each <c>params</c> span may not: it has no way to let it out.</summary>
    private static bool CanPass(IMethodSymbol method, IParameterSymbol to, IParameterSymbol from) =>
        from.ScopedKind == ScopedKind.None
        || to.ScopedKind == from.ScopedKind
        || (!method.ContainingType.IsRefLikeType && !method.Parameters.Any(parameter => parameter.RefKind != RefKind.None && IsRefLike(parameter.Type)));

    private static bool IsRefLike(ITypeSymbol type) => type.IsRefLikeType || type is ITypeParameterSymbol { AllowsRefLikeType: true };

    private static bool HaveSameConstraints(ITypeParameterSymbol core, ITypeParameterSymbol method) =>
        core.HasValueTypeConstraint == method.HasValueTypeConstraint
        && core.HasReferenceTypeConstraint == method.HasReferenceTypeConstraint
        && core.HasUnmanagedTypeConstraint == method.HasUnmanagedTypeConstraint
        && core.HasConstructorConstraint == method.HasConstructorConstraint
        && core.AllowsRefLikeType == method.AllowsRefLikeType
        && core.ConstraintTypes.Length == method.ConstraintTypes.Length
        && core.ConstraintTypes.All(type => method.ConstraintTypes.Any(other => Corresponds(type, other)));

    /// <summary>Whether a type that the core's type parameters stand in is the same with the method's in their places.</summary>
    private static bool Corresponds(ITypeSymbol core, ITypeSymbol method) => (core, method) switch
    {
        (ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } one, ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } other) =>
            one.Ordinal == other.Ordinal,
        (IArrayTypeSymbol one, IArrayTypeSymbol other) => one.Rank == other.Rank && Corresponds(one.ElementType, other.ElementType),
        (INamedTypeSymbol { IsGenericType: true } one, INamedTypeSymbol other) =>
            Same(one.OriginalDefinition, other.OriginalDefinition)
            && (one.ContainingType is null || Corresponds(one.ContainingType, other.ContainingType))
            && one.TypeArguments.Zip(other.TypeArguments, Corresponds).All(same => same),
        _ => Same(core, method),
    };

    private static bool Same(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
