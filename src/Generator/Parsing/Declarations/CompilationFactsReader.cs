using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Reduces a compilation to what the emitter must know of it, so that an edit doesn't run the outputs again.</summary>
internal static class CompilationFactsReader
{
    public static CompilationFacts Read(Compilation compilation) => new()
    {
        HasStackTraceHidden = Find(compilation, "System.Diagnostics.StackTraceHiddenAttribute") is not null,
        HasModuleInitializer = Find(compilation, "System.Runtime.CompilerServices.ModuleInitializerAttribute") is not null,
        DeclaresMethodBuilders = AllowsMethods(Find(compilation, "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute")),
        RuntimeAsync = Weaving.RuntimeAsync.IsOn(compilation.SyntaxTrees.FirstOrDefault()),
        DeclaresRuntimeAsync = Find(compilation, "System.Runtime.CompilerServices.RuntimeAsyncMethodGenerationAttribute") is not null,
    };

    private static INamedTypeSymbol? Find(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName(name).FirstOrDefault(type =>
            type.DeclaredAccessibility == Accessibility.Public || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));

    private static bool AllowsMethods(INamedTypeSymbol? attribute) =>
        attribute?.GetAttributes().FirstOrDefault(usage => KnownTypes.Is(usage.AttributeClass, "AttributeUsageAttribute", "System"))
            ?.ConstructorArguments.FirstOrDefault().Value is int targets
        && ((AttributeTargets)targets & AttributeTargets.Method) != 0;
}
