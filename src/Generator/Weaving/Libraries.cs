using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Referenced assemblies that were built with tracing on, and have plain methods for others to call: <c>[assembly: TracedAssembly]</c> says so.</summary>
internal static class Libraries
{
    private static readonly PerSymbol<IAssemblySymbol, Library> Known = new(Read);

    /// <summary>The names of the methods of all referenced assemblies.</summary>
    public static EquatableArray<string> Names(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols
            .SelectMany(assembly => Of(assembly).Methods)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>The activity sources that the referenced assemblies were compiled with.</summary>
    public static EquatableArray<string> Sources(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols
            .SelectMany(assembly => Of(assembly).Sources)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>What a method's assembly says of its spans; null where it doesn't trace the method.</summary>
    public static LibraryModel? Find(IMethodSymbol method)
    {
        var library = Of(method.ContainingAssembly);
        return library.Settings is { } project && library.Methods.Contains(method.Name) ? new LibraryModel(TypeName(method.ContainingType), project) : null;
    }

    private static Library Of(IAssemblySymbol assembly) => Known.Of(assembly);

    private static Library Read(IAssemblySymbol assembly)
    {
        // Most assemblies reference no runtime of ours, and their attributes are not read.
        if (!assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == "Pynector.Runtime")))
        {
            return Library.None;
        }

        var attributes = assembly.GetAttributes();
        var sources = Find(attributes, "TracedSourcesAttribute")?.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } names
            ? names.Values.Select(name => name.Value).OfType<string>().ToImmutableArray()
            : [];
        if (Find(attributes, "TracedAssemblyAttribute") is not { } attribute)
        {
            return new Library { Sources = sources };
        }

        var settings = attribute.NamedArguments.ToImmutableDictionary(argument => argument.Key, argument => argument.Value);
        return new Library
        {
            Sources = sources,
            Methods = settings.TryGetValue("Methods", out var methods) && methods is { Kind: TypedConstantKind.Array, IsNull: false }
                ? [.. methods.Values.Select(method => method.Value).OfType<string>()]
                : [],
            Settings = attribute.ConstructorArguments.FirstOrDefault().Value is string source
                ? new ProjectSettings
                {
                    Source = source,
                    SpanLevel = settings.TryGetValue("SpanLevel", out var level) && level.Value is int value ? (SpanLevel)value : SpanLevel.Verbose,
                    CodeTags = settings.TryGetValue("CodeTags", out var code) && code.Value is true,
                    ExceptionDetails = !settings.TryGetValue("ExceptionDetails", out var details) || details.Value is not false,
                    LogScopes = !settings.TryGetValue("LogScopes", out var scopes) || scopes.Value is not false,
                    Metrics = settings.TryGetValue("Metrics", out var metrics) && metrics.Value is true,
                }
                : null,
        };
    }

    private static AttributeData? Find(ImmutableArray<AttributeData> attributes, string name) =>
        attributes.FirstOrDefault(attribute => KnownTypes.Is(attribute.AttributeClass, name, "Pynector.CompilerServices"));

    private static string TypeName(INamedTypeSymbol type) =>
        (type.IsGenericType ? type.OriginalDefinition.ConstructUnboundGenericType() : type).Text();

    private sealed class Library
    {
        public static readonly Library None = new();

        public ImmutableHashSet<string> Methods { get; init; } = ImmutableHashSet<string>.Empty;

        public ImmutableArray<string> Sources { get; init; } = [];

        /// <summary>The settings of the project that built it; null where it says nothing.</summary>
        public ProjectSettings? Settings { get; init; }
    }
}
