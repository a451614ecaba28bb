using Microsoft.CodeAnalysis;
using Pynector.Generators.Incremental;

namespace Pynector.Generators.Access;

/// <summary>Tells assemblies that only an extern alias leads to: emitted code names all types from the global namespace.</summary>
internal static class Aliases
{
    private static readonly PerCompilation<HashSet<ISymbol>> Known = new(Find);

    public static bool Hide(IAssemblySymbol? assembly, Compilation compilation) => assembly is not null && Known.Of(compilation).Contains(assembly);

    /// <summary>The first type in one as it is written that emitted code can't name, or null.</summary>
    public static INamedTypeSymbol? FindHidden(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => FindHidden(array.ElementType, compilation),
        IPointerTypeSymbol pointer => FindHidden(pointer.PointedAtType, compilation),
        IFunctionPointerTypeSymbol { Signature: var signature } => FindHidden(signature.Parameters.Select(parameter => parameter.Type).Append(signature.ReturnType), compilation),
        INamedTypeSymbol named when Hide(named.ContainingAssembly, compilation) => named,
        INamedTypeSymbol named => FindHidden(named.ContainingType is { } outer ? named.TypeArguments.Append(outer) : named.TypeArguments, compilation),
        _ => null,
    };

    public static INamedTypeSymbol? FindHidden(IEnumerable<ITypeSymbol> types, Compilation compilation) =>
        types.Select(type => FindHidden(type, compilation)).FirstOrDefault(hidden => hidden is not null);

    private static HashSet<ISymbol> Find(Compilation compilation)
    {
        // The compiler makes several references of one with several aliases: one of them may be global.
        var isGlobal = compilation.References.ToLookup(IsGlobal);
        var hidden = new HashSet<ISymbol>(isGlobal[false].Select(compilation.GetAssemblyOrModuleSymbol).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        if (hidden.Count > 0)
        {
            hidden.ExceptWith(isGlobal[true].Select(compilation.GetAssemblyOrModuleSymbol).OfType<ISymbol>());
        }

        return hidden;
    }

    private static bool IsGlobal(MetadataReference reference) =>
        reference.Properties.Aliases.IsDefaultOrEmpty || reference.Properties.Aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
