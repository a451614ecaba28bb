using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>A way to a traced method that isn't a call of it.</summary>
/// <param name="Member">The interface or base member that is called.</param>
/// <param name="Type">The type in which the method is what the member leads to.</param>
/// <param name="Method">The method.</param>
internal sealed record Route(IMethodSymbol Member, INamedTypeSymbol Type, PlainMethod Method)
{
    /// <summary>Whether a call, bound to the member as it is written there, can go this way: not one of another instantiation, nor on a type that the method's can't be.</summary>
    public bool IsTakenBy(IMethodSymbol called, ITypeSymbol? receiver) =>
        MayBeSame(called.ContainingType, Member.ContainingType) && (receiver is null || MayBe(receiver));

    private bool MayBe(ITypeSymbol receiver) => receiver switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.All(MayBe) && !(parameter.HasValueTypeConstraint && Type.IsReferenceType),
        { TypeKind: TypeKind.Interface } => Type.AllInterfaces.Any(own => MayBeSame(own, receiver)),
        _ => Bases(Type).Any(own => MayBeSame(own, receiver)) || Bases(receiver).Any(own => MayBeSame(own, Type)),
    };

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool MayBeSame(ITypeSymbol one, ITypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one, other)
        || one is ITypeParameterSymbol
        || other is ITypeParameterSymbol
        || (one is INamedTypeSymbol first && other is INamedTypeSymbol second
            && SymbolEqualityComparer.Default.Equals(first.OriginalDefinition, second.OriginalDefinition)
            && first.TypeArguments.Zip(second.TypeArguments, MayBeSame).All(same => same));
}
