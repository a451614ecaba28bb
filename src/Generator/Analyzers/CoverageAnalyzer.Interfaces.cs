using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Analyzers.Coverage;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers;

// Advice on classes and structs that implement traced interfaces.
public sealed partial class CoverageAnalyzer
{
    // The compiler lists the emitted part of a partial method, and that part stands anywhere.
    private static readonly Comparer<Location> ByPlace = Comparer<Location>.Create((one, other) =>
        string.CompareOrdinal(one.SourceTree?.FilePath, other.SourceTree?.FilePath) is var order and not 0 ? order : one.SourceSpan.CompareTo(other.SourceSpan));

    /// <summary>
    /// Tells of methods that make a span for every caller, and implement a member whose calls make a span, too: at the method if the attribute
    /// stands there, else once at the type.
    /// </summary>
    private static void AnalyzeImplementations(SymbolAnalysisContext context, CoverageIndex index)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var implementations = index.Dispatch.TracedTwice(type).OrderBy(pair => Locate(pair.Method), ByPlace).ToLookup<(IMethodSymbol Member, IMethodSymbol Method), IMethodSymbol?>(
            pair => Annotations.Attribute(pair.Method) is not null && SymbolEqualityComparer.Default.Equals(pair.Method.ContainingType, type) ? pair.Method : null,
            SymbolEqualityComparer.Default);
        foreach (var place in implementations)
        {
            var methods = place.Select(pair => pair.Method).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).ToList();
            var members = place.Select(pair => pair.Member).ToList();
            context.ReportDiagnostic(Create(
                Descriptors.TracedTwice,
                place.Key is null ? Locate(type, context.CancellationToken) : Locate(place.Key),
                place.Key,
                member: null,
                Advice.Quote(members.Select(Advice.Name)),
                Advice.Quote(methods.Select(Advice.Name)),
                Advice.ForOneSpan(methods, [.. members.Where(index.Declares)])));
        }
    }

    // The part that the user wrote: the other one is the generator's.
    private static Location Locate(IMethodSymbol method) =>
        new[] { method, method.PartialImplementationPart ?? method }.SelectMany(part => part.Locations).FirstOrDefault(location => !EmittedFiles.Has(location.SourceTree))
        ?? method.Locations[0];
}
