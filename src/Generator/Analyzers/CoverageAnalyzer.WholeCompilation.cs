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
        var places = index.Untraced.Methods.ToLookup<IMethodSymbol, ISymbol>(
            method => index.Declares(method) && IsTracedByType(method) ? method.ContainingType : method, SymbolEqualityComparer.Default);
        foreach (var place in places)
        {
            var methods = place.OrderBy(Locate, ByPlace).ToList();
            var uses = index.Untraced.Places(methods);
            var location = place.Key is INamedTypeSymbol type ? Locate(type, context.CancellationToken)
                : index.Declares(methods[0]) ? Locate(methods[0])
                : uses.FirstOrDefault(static use => !OtherGenerators.Emitted(use.SourceTree));
            if (location is not null)
            {
                context.ReportDiagnostic(Create(
                    Descriptors.UsesStayUntraced,
                    location,
                    methods.Count == 1 ? methods[0] : null,
                    member: null,
                    Advice.Quote(methods.Select(Advice.Name)),
                    UntracedUses.Describe(uses),
                    Advice.ForAll(methods, index.Compilation)));
            }
        }
    }
}
