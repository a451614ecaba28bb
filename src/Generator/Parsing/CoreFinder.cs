using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Parsing;

/// <summary>Finds the <c>{Name}Core</c> that has a wrapped method's body.</summary>
internal static class CoreFinder
{
    public static string NameFor(IMethodSymbol method) => method.Name + "Core";

    public static IMethodSymbol? Find(IMethodSymbol method) =>
        Candidates(method).FirstOrDefault(core => Matches(core, method));

    /// <summary>Methods of the right name: one of them may be what the user meant.</summary>
    public static IEnumerable<IMethodSymbol> Candidates(IMethodSymbol method) =>
        method.ContainingType.GetMembers(NameFor(method)).OfType<IMethodSymbol>();

    private static bool Matches(IMethodSymbol core, IMethodSymbol method)
    {
        if (core.Arity != method.Arity
            || core.IsStatic != method.IsStatic
            || core.Parameters.Length != method.Parameters.Length
            || core.RefKind != method.RefKind)
        {
            return false;
        }

        // Of a generic method, the types are those of the core called with the method's own type parameters.
        var called = method.Arity == 0 ? core : core.Construct([.. method.TypeParameters]);
        if (!Same(called.ReturnType, method.ReturnType))
        {
            return false;
        }

        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (called.Parameters[i].RefKind != method.Parameters[i].RefKind
                || !Same(called.Parameters[i].Type, method.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
