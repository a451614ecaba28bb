using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Calls;

/// <summary>Finds the calls of ordinary traced methods in a file.</summary>
internal static class CallFinder
{
    // An edit makes a new compilation, and asks for the calls of all files: those of a file stay what they were unless it, or some declaration, has changed.
    private static readonly ConditionalWeakTable<SyntaxTree, Found> Known = new();

    /// <summary>The files of a compilation that have calls to look at; of a project that traces no ordinary method none is read.</summary>
    public static IEnumerable<SyntaxTree> Candidates(Compilation compilation, CallNames names) =>
        names.IsEmpty ? [] : TwinFiles.Without(compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree).CallsAny(names)));

    public static EquatableArray<CallModel> Find(SyntaxTree tree, CallScope scope, Compilation compilation, CancellationToken cancellation)
    {
        // Spans that say where their method stands change with the bodies above it, in whatever file that is.
        if (scope.Options.Settings.CodeTags)
        {
            return Search(tree, scope, compilation, cancellation).ToEquatableArray();
        }

        if (Known.TryGetValue(tree, out var known) && scope.Equals(known.Scope))
        {
            known.Scope = scope;
            return known.Calls;
        }

        var found = new Found(scope, Search(tree, scope, compilation, cancellation).ToEquatableArray());
        Known.Remove(tree);
        Known.GetValue(tree, _ => found);
        return found.Calls;
    }

    private static IEnumerable<CallModel> Search(SyntaxTree tree, CallScope scope, Compilation compilation, CancellationToken cancellation)
    {
        var semantics = Semantics.WithoutNullability(compilation, tree);
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call
                && TreeIndex.NameOf(call) is { } name && scope.Names.Contains(name)
                // Of a call that is bound at run time the compiler names a candidate, and calls none.
                && semantics.GetSymbolInfo(call, cancellation) is { Symbol: IMethodSymbol called, CandidateReason: not CandidateReason.LateBound }
                && CallTargets.Find(called, compilation, scope.Options, cancellation) is { } target
                && CallRules.Refusal(call, called, semantics, cancellation) is null
                && semantics.GetInterceptableLocation(call, cancellation) is { } location)
            {
                var line = tree.GetLineSpan(call.Span, cancellation).StartLinePosition.Line + 1;
                yield return new CallModel(target, new CallLocationModel(location.Version, location.Data, Path.GetFileName(tree.FilePath), line));
            }
        }
    }

    private sealed class Found(CallScope scope, EquatableArray<CallModel> calls)
    {
        /// <summary>The last for which they are these: an older one would keep files that are no more.</summary>
        public CallScope Scope { get; set; } = scope;

        public EquatableArray<CallModel> Calls { get; } = calls;
    }
}
