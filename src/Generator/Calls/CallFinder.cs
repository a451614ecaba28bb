using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Calls;

/// <summary>Finds the calls of plain traced methods in a file.</summary>
internal static class CallFinder
{
    private static readonly PerVersion<SyntaxTree, CallScope, EquatableArray<CallModel>> Found = new();

    /// <summary>The files of a compilation that have calls to look at; of a project that traces no plain method none is read.</summary>
    public static IEnumerable<SyntaxTree> Candidates(Compilation compilation, CallNames names) =>
        names.IsEmpty ? [] : TwinFiles.Without(compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree).CallsAny(names)));

    // Spans that say where their method stands change with the bodies above it, in whatever file that is.
    public static EquatableArray<CallModel> Find(SyntaxTree tree, CallScope scope, Compilation compilation, CancellationToken cancellation) =>
        Found.Of(tree, scope, () => Search(tree, scope, compilation, cancellation).ToEquatableArray(), _ => !scope.Options.Settings.CodeTags);

    private static IEnumerable<CallModel> Search(SyntaxTree tree, CallScope scope, Compilation compilation, CancellationToken cancellation)
    {
        var semantics = Semantics.WithoutNullability(compilation, tree);
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call
                && TreeIndex.NameOf(call) is { } name && scope.Names.Contains(name)
                // Where a call is bound at run time, the compiler names a candidate, and calls none.
                && semantics.GetSymbolInfo(call, cancellation) is { Symbol: IMethodSymbol called, CandidateReason: not CandidateReason.LateBound }
                && CallTargets.Find(called, compilation, scope.Options, cancellation) is { } target
                && CallRules.Refusal(call, called, semantics, cancellation) is null
                && CallLocation.Find(call, semantics, cancellation) is { } location)
            {
                yield return new CallModel(target, location);
            }
        }
    }
}
