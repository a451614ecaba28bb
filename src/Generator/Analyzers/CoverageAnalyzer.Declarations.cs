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
        var inherited = type.Interfaces.IsEmpty ? [] : index.Dispatch.UntracedMembersByInheritance(type).ToList();
        if (inherited.Count > 0)
        {
            context.ReportDiagnostic(Create(
                Descriptors.ReachedThroughOthers,
                Locate(type, context.CancellationToken),
                inherited.Count == 1 ? inherited[0].Method.Symbol : null,
                inherited.Count == 1 ? inherited[0].Member : null,
                string.Join("', '", inherited.Select(pair => Advice.Name(pair.Method.Symbol)).Distinct()),
                Advice.Quote(inherited.Select(pair => Advice.Name(pair.Member))),
                OrTrace(Advice.ForAll([.. inherited.Select(pair => pair.Method.Symbol).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)], index.Compilation), [.. inherited.Select(pair => pair.Member)], index)));
        }
    }

    private static void Report(SymbolAnalysisContext context, CoverageIndex index, IReadOnlyList<PlainMethod> methods, Location location)
    {
        var refused = methods.Where(method => method.Refusal is not null && !IsTracedThroughInterface(method, index)).ToList();
        if (refused.Count > 0)
        {
            Tell(Descriptors.StaysUntraced, refused, default, refused[0].Refusal!, Advice.For(refused[0].Symbol, index.Compilation));
        }

        var open = methods.Where(method => method.Refusal is null).Select(method => (Method: method, Members: index.Dispatch.UntracedMembers(method))).ToList();
        var called = open.Where(pair => FindCaller(pair.Method, index) is not null).ToList();
        foreach (var group in called.Select(pair => pair.Method).GroupBy(method => (Caller: FindCaller(method, index)!, IsLoop: Frameworks.RunsAsLongAsHost(method.Symbol))))
        {
            var advice = group.Key.IsLoop ? Advice.ForLoop : Advice.ForAll([.. group.Select(method => method.Symbol)], index.Compilation);
            Tell(Descriptors.CalledByFramework, [.. group], default, group.Key.Caller, advice, group.Key.IsLoop ? KeepsForm : null);
        }

        var reached = open.Except(called).Where(pair => pair.Members.Length > 0).ToList();

        // What isn't traced at all is the graver matter.
        if (reached.Count > 0 && refused.Count == 0)
        {
            var members = reached.SelectMany(pair => pair.Members).ToImmutableArray();
            Tell(
                Descriptors.ReachedThroughOthers,
                [.. reached.Select(pair => pair.Method)],
                members,
                Advice.Quote(members.Select(Advice.Name)),
                OrTrace(Advice.ForAll([.. reached.Select(pair => pair.Method.Symbol)], index.Compilation), members, index, ofType: reached.TrueForAll(pair => IsTracedByType(pair.Method.Symbol))));
        }

        void Tell(DiagnosticDescriptor descriptor, IReadOnlyList<PlainMethod> about, ImmutableArray<IMethodSymbol> members, string first, string second, ImmutableDictionary<string, string?>? properties = null)
        {
            foreach (var method in about)
            {
                index.Untraced.Tell(method);
            }

            context.ReportDiagnostic(Create(
                properties ?? ImmutableDictionary<string, string?>.Empty,
                descriptor,
                location,
                about.Count == 1 ? about[0].Symbol : null,
                about.Count > 1 ? null : descriptor == Descriptors.StaysUntraced ? about[0].Symbol.ExplicitInterfaceImplementations.FirstOrDefault() : Own(members, index),
                string.Join("', '", about.Select(method => method.Symbol.ExplicitInterfaceImplementations.IsEmpty ? method.Symbol.Name : Advice.Name(method.Symbol)).Distinct()),
                first,
                second));
        }
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
        !members.All(index.Declares) ? advice
        : ofType && members.All(Annotations.IsMeantByInterface) ? $"{advice}, or put [Traced] on {Advice.Quote(members.Select(member => member.ContainingType.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)))} instead"
        : members.Length == 1 ? $"{advice}, or put [Traced] on '{Advice.Name(members[0])}' instead"
        : $"{advice}, or put [Traced] on these instead";

    private static IMethodSymbol? Own(ImmutableArray<IMethodSymbol> members, CoverageIndex index) =>
        members.IsDefaultOrEmpty ? null : members.FirstOrDefault(index.Declares) ?? members[0];

    // The part that has the attribute, or else the first that isn't the generator's.
    private static Location Locate(INamedTypeSymbol type, CancellationToken cancellation) =>
        Annotations.Attribute(type)?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent is TypeDeclarationSyntax part
            ? part.Identifier.GetLocation()
            : type.Locations.FirstOrDefault(location => !EmittedFiles.Has(location.SourceTree)) ?? type.Locations[0];
}
