using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>The uses of plain traced methods that stay untraced, collected from the whole compilation.</summary>
internal sealed class UntracedUses
{
    private const int PlacesShown = 3;

    private readonly ConcurrentDictionary<IMethodSymbol, ConcurrentBag<Location>> _places = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _told = new(SymbolEqualityComparer.Default);

    public void Add(PlainMethod method, Location place) => _places.GetOrAdd(method.Symbol, static _ => []).Add(place);

    /// <summary>Takes note of a warning at the declaration: a method gets one.</summary>
    public void Tell(PlainMethod method) => _told.TryAdd(method.Symbol, true);

    /// <summary>The methods that have untraced uses, and no warning yet.</summary>
    public IEnumerable<IMethodSymbol> Methods => _places.Keys.Where(method => !_told.ContainsKey(method));

    /// <summary>The places of the uses, each once, in an order that every build has.</summary>
    public IReadOnlyList<Location> Places(IEnumerable<IMethodSymbol> methods) =>
    [
        .. methods.SelectMany(method => _places[method])
            .Distinct()
            .OrderBy(static place => place.GetMappedLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static place => place.GetMappedLineSpan().StartLinePosition)
            .ThenBy(static place => place.SourceSpan),
    ];

    /// <summary>Names the first places: <c>Orders.cs:12, Orders.cs:40, Mail.cs:7, …</c>.</summary>
    public static string Name(IReadOnlyList<Location> places)
    {
        var first = places.Take(PlacesShown).Select(static place => place.GetMappedLineSpan()).Select(static line => $"{Path.GetFileName(line.Path)}:{line.StartLinePosition.Line + 1}");
        return $"{string.Join(", ", first)}{(places.Count > PlacesShown ? ", …" : "")}";
    }
}
