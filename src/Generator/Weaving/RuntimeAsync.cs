using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>
/// Tells which methods are runtime-async: the runtime suspends them, without a state machine, and without the builder that would make one.
/// </summary>
internal static class RuntimeAsync
{
    private const string CompilerServices = "System.Runtime.CompilerServices";

    /// <summary>Whether the compiler makes runtime-async methods of the <c>async</c> ones in a file.</summary>
    public static bool IsOn(SyntaxTree? file) => file?.Options.Features.TryGetValue("runtime-async", out var feature) == true && feature == "on";

    /// <summary>Whether the method is one. Without its source nobody knows.</summary>
    public static bool IsRuntimeAsync(IMethodSymbol method) =>
        method.IsAsync
        && (Choice(method) ?? IsOn(method.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree))

        // On a framework that lacks them, the compiler makes a state machine all the same.
        && method.ReturnType.ContainingAssembly?.GetTypeByMetadataName($"{CompilerServices}.AsyncHelpers") is not null;

    /// <summary>What the user has chosen for the method, or null.</summary>
    public static bool? Choice(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (Choice(attribute) is { } choice)
            {
                return choice;
            }
        }

        return null;
    }

    /// <inheritdoc cref="Choice(IMethodSymbol)"/>
    public static bool? Choice(AttributeData attribute) =>
        KnownTypes.Is(attribute.AttributeClass, "RuntimeAsyncMethodGenerationAttribute", CompilerServices)
            ? attribute.ConstructorArguments.FirstOrDefault().Value as bool?
            : null;
}
