using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Access;

/// <summary>How a wrapper at the call, which stands outside the user's types, reaches a member.</summary>
internal enum AccessKind
{
    /// <summary>By its name.</summary>
    Name,

    /// <summary>Through a class that is emitted into its partial type.</summary>
    InType,

    /// <summary>By <c>[UnsafeAccessor]</c>.</summary>
    Accessor,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>Tells what emitted code can name, and which way leads to what it can't.</summary>
internal static class Reach
{
    public static AccessKind Of(ISymbol member, Compilation compilation)
    {
        var type = member.ContainingType;
        return IsAccessible(member, compilation) ? AccessKind.Name
            : CanExtend(type, compilation) ? AccessKind.InType
            : HasAccessors(type, (member as IMethodSymbol)?.Arity ?? 0, compilation) ? AccessKind.Accessor
            : AccessKind.None;
    }

    /// <summary>Whether a class can be emitted into the type.</summary>
    public static bool CanExtend(INamedTypeSymbol type, Compilation compilation) =>
        IsPartial(type) && !IsVariant(type) && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    /// <summary>Whether an unsafe accessor can find a member of the type.</summary>
    public static bool HasAccessors(INamedTypeSymbol type, Compilation compilation) => HasAccessors(type, arity: 0, compilation);

    /// <summary>The first type in the method's declaration that emitted code can't name, or null.</summary>
    /// <param name="method">The method.</param>
    /// <param name="compilation">Where the emitted code stands.</param>
    /// <param name="within">The type that it stands in, if it stands in one of the user's.</param>
    public static ITypeSymbol? FindHidden(IMethodSymbol method, Compilation compilation, INamedTypeSymbol? within = null)
    {
        var constraints = method.TypeParameters.Concat(TypeParameterScope.Around(method.ContainingType)).SelectMany(parameter => parameter.ConstraintTypes);
        return method.Parameters.Select(parameter => parameter.Type)
            .Concat([method.ContainingType, method.ReturnType])
            .Concat(constraints)
            .FirstOrDefault(type => !CanName(type, compilation, within));
    }

    public static bool CanName(ITypeSymbol type, Compilation compilation, INamedTypeSymbol? within = null) => type switch
    {
        IArrayTypeSymbol array => CanName(array.ElementType, compilation, within),
        IPointerTypeSymbol pointer => CanName(pointer.PointedAtType, compilation, within),
        IFunctionPointerTypeSymbol { Signature: var signature } =>
            signature.Parameters.Select(parameter => parameter.Type).Append(signature.ReturnType).All(part => CanName(part, compilation, within)),
        INamedTypeSymbol named => !IsFileLocal(named)
            && !Aliases.Hide(named.ContainingAssembly, compilation)
            && IsAccessible(named.OriginalDefinition, compilation, within)
            && Chain(named).SelectMany(part => part.TypeArguments).All(argument => CanName(argument, compilation, within)),
        _ => true,
    };

    // Most types are public, and the compilation looks through all its references before it sees that.
    private static bool IsAccessible(ISymbol symbol, Compilation compilation, INamedTypeSymbol? within = null) =>
        IsPublic(symbol) || compilation.IsSymbolAccessibleWithin(symbol, within ?? (ISymbol)compilation.Assembly);

    private static bool IsPublic(ISymbol symbol)
    {
        for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFileLocal(INamedTypeSymbol type) => Chain(type).Any(part => part.IsFileLocal);

    private static IEnumerable<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }

    private static bool IsPartial(INamedTypeSymbol type) => Chain(type).All(part =>
        part.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    // No class may stand in an interface with variant type parameters.
    public static bool IsVariant(INamedTypeSymbol type) => TypeParameterScope.Around(type).Any(parameter => parameter.Variance != VarianceKind.None);

    // An accessor names the type by a parameter, which can be of no static class; of generic ones it is since .NET 9, which brought Lock.
    private static bool HasAccessors(INamedTypeSymbol type, int arity, Compilation compilation) =>
        type is { IsStatic: false, TypeKind: not TypeKind.Interface }
        && compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.UnsafeAccessorAttribute").Any(attribute => attribute.DeclaredAccessibility == Accessibility.Public)
        && (!(TypeParameterScope.Around(type).Any() || arity > 0)
            || !compilation.GetTypesByMetadataName("System.Threading.Lock").IsEmpty);
}
