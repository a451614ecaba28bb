using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Interception;

/// <summary>Tells assemblies that only an extern alias leads to: emitted code names all types from the global namespace.</summary>
internal static class Aliases
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<ISymbol>> Known = new();

    public static bool Hide(IAssemblySymbol? assembly, Compilation compilation) => assembly is not null && Known.GetValue(compilation, Find).Contains(assembly);

    private static HashSet<ISymbol> Find(Compilation compilation)
    {
        // Of a reference by several aliases the compiler makes several: one of them may be global.
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
