using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Analyzers.Coverage;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers;

// What is told once, where a method is declared; of the methods that a type's attribute traces, once at the type. Builds
// that take warnings for errors shall fail for one reason a method: the gravest is told, and the others with its cause go.
public sealed partial class CoverageAnalyzer
{
    private static void AnalyzeMethod(SymbolAnalysisContext context, CoverageIndex index)
    {
        var symbol = (IMethodSymbol)context.Symbol;
        if (index.Names.Contains(symbol.Name) && index.Find(symbol) is { } method && !IsTracedByType(symbol))
        {
            Report(context, index, [method], symbol.Locations[0]);
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context, CoverageIndex index)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var methods = Annotations.Attribute(type) is null
            ? []
            : type.GetMembers().OfType<IMethodSymbol>()
                .Where(method => index.Names.Contains(method.Name) && IsTracedByType(method))
                .Select(index.Find).OfType<PlainMethod>().ToList();
        if (methods.Count > 0)
        {
            Report(context, index, methods, Locate(type, context.CancellationToken));
        }

        // What a base class implements without a word of the interface is a matter of the class that lists it.
        var inherited = type.Interfaces.IsEmpty ? [] : index.Dispatch.UntracedMembersByInheritance(type);
        foreach (var group in inherited.GroupBy(pair => Advice.WithoutForm(pair.Method.Symbol, index.Compilation)))
        {
            var implementations = group.Select(pair => pair.Method.Symbol).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).ToList();
            var members = group.Select(pair => pair.Member).ToImmutableArray();
            context.ReportDiagnostic(Create(
                Descriptors.ReachedThroughOthers,
                Locate(type, context.CancellationToken),
                members.Length == 1 ? implementations[0] : null,
                members.Length == 1 ? members[0] : null,
                string.Join("', '", implementations.Select(Advice.Name)),
                Advice.Quote(members.Select(Advice.Name)),
                OrTrace(Advice.ForAll(implementations, index.Compilation), members, index)));
        }
    }

    private static void Report(SymbolAnalysisContext context, CoverageIndex index, IReadOnlyList<PlainMethod> methods, Location location)
    {
        // Each reason is told with the advice that helps against it.
        var refused = methods.Where(method => method.Refusal is not null && !IsTracedThroughInterface(method, index));
        foreach (var group in refused.GroupBy(method => (Refusal: method.Refusal!, Own: Advice.WithoutForm(method.Symbol, index.Compilation))))
        {
            Tell(Descriptors.StaysUntraced, [.. group], default, group.Key.Refusal, ForAll(group));
        }

        var open = methods.Where(method => method.Refusal is null).Select(method => (Method: method, Members: index.Dispatch.UntracedMembers(method))).ToList();
        var called = open.Where(pair => FindCaller(pair.Method, index) is not null).ToList();
        foreach (var group in called.Select(pair => pair.Method).GroupBy(method => (Caller: FindCaller(method, index)!, Own: Advice.WithoutForm(method.Symbol, index.Compilation))))
        {
            Tell(Descriptors.CalledByFramework, [.. group], default, group.Key.Caller, ForAll(group));
        }

        var reached = open.Except(called).Where(pair => pair.Members.Length > 0);
        foreach (var group in reached.GroupBy(pair => Advice.WithoutForm(pair.Method.Symbol, index.Compilation)))
        {
            var members = group.SelectMany(pair => pair.Members).ToImmutableArray();
            Tell(
                Descriptors.ReachedThroughOthers,
                [.. group.Select(pair => pair.Method)],
                members,
                Advice.Quote(members.Select(Advice.Name)),
                OrTrace(ForAll(group.Select(pair => pair.Method)), members, index, ofType: group.All(pair => IsTracedByType(pair.Method.Symbol))));
        }

        void Tell(DiagnosticDescriptor descriptor, IReadOnlyList<PlainMethod> about, ImmutableArray<IMethodSymbol> members, string first, string second)
        {
            foreach (var method in about)
            {
                index.Untraced.Tell(method);
            }

            var names = about.Select(method => method.Symbol.ExplicitInterfaceImplementations.IsEmpty ? method.Symbol.Name : Advice.Name(method.Symbol)).Distinct().ToList();
            context.ReportDiagnostic(Create(
                descriptor,
                location,
                about.Count == 1 ? about[0].Symbol : null,
                about.Count > 1 ? null : descriptor == Descriptors.StaysUntraced ? about[0].Symbol.ExplicitInterfaceImplementations.FirstOrDefault() : Own(members, index),
                string.Join("', '", names),
                first,
                second,
                names.Count == 1 ? "is" : "are"));
        }

        string ForAll(IEnumerable<PlainMethod> all) => Advice.ForAll([.. all.Select(method => method.Symbol)], index.Compilation);
    }

    /// <summary>Who of a framework calls the method; null where somebody else may come to it through something it implements or overrides.</summary>
    private static string? FindCaller(PlainMethod method, CoverageIndex index)
    {
        var members = index.Dispatch.UntracedMembers(method);
        return members.All(IsFrameworks) ? Frameworks.FindCaller(method.Symbol, members, index.Compilation) : null;
    }

    private static bool IsFrameworks(IMethodSymbol member)
    {
        var space = member.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "Microsoft" or "System";
    }

    private static bool IsTracedByType(IMethodSymbol method) => Annotations.Attribute(method) is null;

    private static bool IsTracedThroughInterface(PlainMethod method, CoverageIndex index) =>
        method.Symbol.ExplicitInterfaceImplementations.Any(member => index.Find(member) is { Refusal: null });

    /// <param name="advice">What to write at the methods.</param>
    /// <param name="members">The members that lead to them.</param>
    /// <param name="index">What is traced.</param>
    /// <param name="ofType">Whether an attribute on the type traces the methods, so that one on the interface would trace the members.</param>
    private static string OrTrace(string advice, ImmutableArray<IMethodSymbol> members, CoverageIndex index, bool ofType = false) =>
        !members.All(index.CanBeAnnotated) ? advice
        : ofType && members.All(Annotations.IsMeantByInterface) ? $"{advice}, or put [Traced] on {Advice.Quote(members.Select(member => member.ContainingType.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)))} instead"
        : members.Length == 1 ? $"{advice}, or put [Traced] on '{Advice.Name(members[0])}' instead"
        : $"{advice}, or put [Traced] on these instead";

    private static IMethodSymbol? Own(ImmutableArray<IMethodSymbol> members, CoverageIndex index) =>
        members.IsDefaultOrEmpty ? null : members.FirstOrDefault(index.Declares) ?? members[0];

    // The part that has the attribute, or else the first that isn't the generator's; the attribute itself where it stands in a component's markup.
    private static Location Locate(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var attribute = Annotations.Attribute(type)?.ApplicationSyntaxReference?.GetSyntax(cancellation);
        var parts = type.Locations.Where(location => !EmittedFiles.Has(location.SourceTree));
        return (attribute?.Parent?.Parent is TypeDeclarationSyntax part ? [part.Identifier.GetLocation(), attribute.GetLocation(), .. parts] : parts.Concat(type.Locations))
            .OrderByDescending(OtherGenerators.IsSeen)
            .First();
    }
}
