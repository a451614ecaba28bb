using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Analyzers.Coverage;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers;

// What is told once for a method whose uses stay untraced, on the command line as well, where the infos at the uses don't show.
public sealed partial class CoverageAnalyzer
{
    /// <summary>
    /// Tells at the declaration, or at the first use of another assembly's method; for methods that a type's attribute traces, once at the type.
    /// </summary>
    private static void ReportUntraced(CompilationAnalysisContext context, CoverageIndex index)
    {
        var places = index.Untraced.Methods.OrderBy(Locate, ByPlace).ThenBy(Advice.Name, StringComparer.Ordinal).ToLookup<IMethodSymbol, ISymbol>(
            method => index.Declares(method) && IsTracedByType(method) ? method.ContainingType : method, SymbolEqualityComparer.Default);
        foreach (var (place, group) in places.SelectMany(place => place.GroupBy(method => Advice.WithoutForm(method, index.Compilation)).Select(group => (place, group))))
        {
            var methods = group.ToList();
            var uses = index.Untraced.Places(methods);
            var location = place.Key is INamedTypeSymbol type ? Locate(type, context.CancellationToken)
                : index.Declares(methods[0]) ? Locate(methods[0])
                : uses.FirstOrDefault(OtherGenerators.IsSeen) ?? Location.None;
            context.ReportDiagnostic(Create(
                Descriptors.UsesStayUntraced,
                location,
                methods.Count == 1 ? methods[0] : null,
                member: null,
                Describe(methods, uses.Count, index),
                UntracedUses.Name(uses),
                Advice.ForAll(methods, index.Compilation)));
        }
    }

    // A method of another assembly may be one of which no call can be traced in this project.
    private static string Describe(List<IMethodSymbol> methods, int uses, CoverageIndex index)
    {
        var names = Advice.Quote(methods.Select(Advice.Name));
        return index.Find(methods[0])?.Refusal is { } refusal
            ? $"{(uses == 1 ? "1 use of " : $"{uses} uses of ")}{names} {(uses == 1 ? "stays" : "stay")} untraced, because {refusal}"
            : $"Direct calls of {names} are traced, and {(uses == 1 ? "1 use is" : $"{uses} uses are")} not";
    }
}
