using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Access;

/// <summary>
/// Tells whether a wrapper at the call can stand inside the method's own type, where all that the type sees has a name. It is then a member like
/// the method itself: a nested class would have no extension methods, and only these, or members of the type, stand in for instance methods.
/// </summary>
internal static class Inside
{
    /// <summary>Whether the wrapper needs to stand inside, and can.</summary>
    public static bool Holds(IMethodSymbol method, Compilation compilation) =>
        Reach.FindHidden(method, compilation) is not null && CanHold(method, compilation) && IsEnabled(method.ContainingType, compilation);

    /// <summary>Whether only the namespace keeps the wrapper out: the compiler takes interceptors from those alone that the project names, and never from the global one (CS9206).</summary>
    public static bool FailsByNamespace(IMethodSymbol method, Compilation compilation) =>
        CanHold(method, compilation) && !IsEnabled(method.ContainingType, compilation);

    // No interceptor may stand in a generic type.
    private static bool CanHold(IMethodSymbol method, Compilation compilation) =>
        Reach.CanExtend(method.ContainingType, compilation)
        && !TypeParameterScope.Around(method.ContainingType).Any()
        && (method.ContainingType.TypeKind != TypeKind.Interface || (!method.IsStatic && compilation.SupportsRuntimeCapability(RuntimeCapability.DefaultImplementationsOfInterfaces)))
        && Reach.FindHidden(method, compilation, method.ContainingType) is null;

    private static bool IsEnabled(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.ContainingNamespace.IsGlobalNamespace
            || compilation.SyntaxTrees.FirstOrDefault()?.Options.Features.TryGetValue("InterceptorsNamespaces", out var enabled) != true)
        {
            return false;
        }

        var name = type.ContainingNamespace.ToDisplayString();
        return enabled!.Split(';').Select(part => part.Trim()).Any(part => part.Length > 0 && (name == part || name.StartsWith(part + ".", StringComparison.Ordinal)));
    }
}
