using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Declarations;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>What a compilation traces at its calls.</summary>
internal sealed class CoverageIndex
{
    private readonly ConcurrentDictionary<IMethodSymbol, PlainMethod?> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _used = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _derived;
    private readonly GeneratorOptions _options;

    public CoverageIndex(Compilation compilation, GeneratorOptions options, CancellationToken cancellation)
    {
        Compilation = compilation;
        _options = options;
        Methods = FindMethods(compilation, cancellation).Select(Find).OfType<PlainMethod>().ToImmutableArray();
        Names = Libraries.Names(compilation).Concat(Methods.Select(method => method.Symbol.Name)).ToImmutableHashSet(StringComparer.Ordinal);
        Dispatch = new Dispatch(this);
        _derived = new(() => [.. Types(compilation.Assembly.GlobalNamespace).Where(type => type is { TypeKind: TypeKind.Class, Interfaces.IsEmpty: false })]);
    }

    public Compilation Compilation { get; }

    /// <summary>The plain traced methods that the compilation declares.</summary>
    public ImmutableArray<PlainMethod> Methods { get; }

    /// <summary>Their names, and those of the assemblies it references: whatever is called otherwise is not looked at. What they implement and override has the same names.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <summary>What stays untraced of their uses.</summary>
    public UntracedUses Untraced { get; } = new();

    /// <summary>How calls of other declarations reach them.</summary>
    public Dispatch Dispatch { get; }

    /// <summary>Finds what is traced at its calls; null for any other method, and for one of which an error says that it can't be.</summary>
    public PlainMethod? Find(IMethodSymbol method) => _known.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, Read);

    /// <summary>Whether the compilation declares the method in a form that makes a span for every caller.</summary>
    public bool TracesEveryCaller(IMethodSymbol method) =>
        Declares(method)
        && Annotations.Of(method) is { Form: not Form.AtCall } annotation
        && Levels.IsOn(method.OriginalDefinition, annotation.Settings, Compilation, _options);

    /// <summary>Whether the compilation declares the method.</summary>
    public bool Declares(ISymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Compilation.Assembly);

    /// <summary>Whether <c>[Traced]</c> on the method helps: the compilation declares it, in a file that generators see.</summary>
    public bool CanBeAnnotated(IMethodSymbol method) => Declares(method) && OtherGenerators.EmittedDeclaration(method) is null;

    /// <summary>The compilation's types that derive from another and list interfaces of their own.</summary>
    public IEnumerable<INamedTypeSymbol> Heirs(INamedTypeSymbol type) => _derived.Value.Where(heir => IsDerived(heir, type));

    public void Use(PlainMethod method) => _used.TryAdd(method.Symbol, true);

    public bool IsUsed(PlainMethod method) => _used.ContainsKey(method.Symbol);

    private PlainMethod? Read(IMethodSymbol method)
    {
        if (Annotations.Of(method) is not { } annotation || !Levels.IsOn(method, annotation.Settings, Compilation, _options))
        {
            return null;
        }

        // Whatever its form, no generator sees it.
        if (OtherGenerators.EmittedAnnotation(method) is not null)
        {
            return new PlainMethod(method, $"another generator emits {(OtherGenerators.EmittedDeclaration(method) is null ? "the attribute" : "its file")}, and generators don't see each other's output", IsForeign: false);
        }

        if (annotation.Form != Form.AtCall)
        {
            return null;
        }

        // The project has the analyzers alone, through a library, and knows nothing of the package: its calls are no news to anyone.
        var isForeign = Levels.IsForeign(method, Compilation);
        if (isForeign && !_options.EnablesInterceptors)
        {
            return null;
        }

        // Where the method has a model, no call of it is out of reach.
        var isWoven = PlainMethodParser.Parse(method, annotation, Compilation, CancellationToken.None).Model is not null;
        var outOfReach = isWoven ? null : Decision.Of(method, MethodSyntax.Of(method), annotation, Compilation, CancellationToken.None).OutOfReach;
        return isWoven || outOfReach is not null ? new PlainMethod(method, outOfReach ?? Refusal(), isForeign) : null;
    }

    /// <summary>Why no call in this project is intercepted, in words that follow "because".</summary>
    private string? Refusal() =>
        !_options.Interceptors ? "PynectorInterceptors is false"
        : !_options.EnablesInterceptors ? "the build files of the package Pynector.Generators don't reach this project"
        : null;

    private static bool IsDerived(INamedTypeSymbol heir, INamedTypeSymbol type)
    {
        for (var current = heir.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    private static IEnumerable<IMethodSymbol> FindMethods(Compilation compilation, CancellationToken cancellation)
    {
        var methods = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var names in AnnotatedNames.Of(compilation, cancellation))
        {
            methods.UnionWith(names.Methods);
            types.UnionWith(names.Types);
        }

        var own = methods.Count == 0 ? [] : compilation.GetSymbolsWithName(name => methods.Contains(Implementations.SimpleName(name)), SymbolFilter.Member, cancellation).OfType<IMethodSymbol>();
        var meant = types.Count == 0 ? [] : compilation.GetSymbolsWithName(types.Contains, SymbolFilter.Type, cancellation)
            .OfType<INamedTypeSymbol>()
            .Where(type => Annotations.Attribute(type) is not null)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>());
        return own.Concat(meant).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
    }
}
