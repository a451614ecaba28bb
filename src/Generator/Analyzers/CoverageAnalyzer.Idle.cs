using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Access;
using Pynector.Generators.Analyzers.Coverage;
using Pynector.Generators.Diagnostics;

namespace Pynector.Generators.Analyzers;

// Advice on methods whose callers are nowhere in sight.
public sealed partial class CoverageAnalyzer
{
    /// <summary>A handler is known by a delegate of it: one that is only called has the parameters by chance.</summary>
    private static void FindHandlers(SymbolStartAnalysisContext context, CoverageIndex index)
    {
        var handlers = ((INamedTypeSymbol)context.Symbol).GetMembers().OfType<IMethodSymbol>()
            .Where(method => index.Names.Contains(method.Name))
            .Select(index.Find).OfType<PlainMethod>()
            .Where(method => IsHandler(method, index))
            .ToList();
        if (handlers.Count == 0)
        {
            return;
        }

        var found = new ConcurrentDictionary<IMethodSymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterSyntaxNodeAction(node => FindDelegate(node, handlers, found), SyntaxKind.IdentifierName);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (var handler in handlers.Where(handler => found.ContainsKey(handler.Symbol)))
            {
                index.Untraced.Tell(handler);
                end.ReportDiagnostic(Create(
                    Descriptors.CalledByFramework, handler.Symbol.Locations[0], handler.Symbol, member: null, handler.Symbol.Name, "whoever raises the event", Advice.For(handler.Symbol, index.Compilation), "is"));
            }
        });
    }

    private static bool IsHandler(PlainMethod method, CoverageIndex index) =>
        method.Refusal is null
        && Frameworks.IsHandler(method.Symbol)
        && index.Dispatch.UntracedMembers(method).IsEmpty
        && FindCaller(method, index) is null;

    private static void FindDelegate(SyntaxNodeAnalysisContext context, List<PlainMethod> handlers, ConcurrentDictionary<IMethodSymbol, bool> found)
    {
        var name = (IdentifierNameSyntax)context.Node;
        if (handlers.Exists(handler => handler.Symbol.Name == name.Identifier.ValueText)
            && FindInvocation(name) is null
            && context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is IMethodSymbol method)
        {
            found.TryAdd(method.OriginalDefinition, true);
        }
    }

    private static void ReportIdle(CompilationAnalysisContext context, CoverageIndex index)
    {
        var isProgram = context.Compilation.Options.OutputKind
            is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
        foreach (var method in index.Methods)
        {
            // Who comes to it through other declarations, and what calls it from outside, has been told or can't be seen.
            if (method.Refusal is null
                && !index.IsUsed(method)
                && (isProgram || !Visibility.IsExported(method.Symbol))
                && !index.Dispatch.LeadsTo(method)
                && FindCaller(method, index) is null)
            {
                context.ReportDiagnostic(Create(
                    Descriptors.NeverCalled, method.Symbol.Locations[0], method.Symbol, member: null, method.Symbol.Name, Advice.For(method.Symbol, index.Compilation)));
            }
        }
    }
}
