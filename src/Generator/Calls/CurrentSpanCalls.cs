using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Calls;

/// <summary>Finds the calls of <c>CurrentSpan</c> in the bodies of traced methods whose level is off: the current span there is the caller's, which they must leave alone.</summary>
internal static class CurrentSpanCalls
{
    private static readonly string[] Methods = ["Tag", "Event", "Link", "Fail"];

    private static readonly PerVersion<SyntaxTree, CurrentSpanScope, EquatableArray<CurrentSpanCallModel>> Found = new();

    /// <summary>The files that may have such calls; none where each level is on.</summary>
    public static IEnumerable<SyntaxTree> Candidates(Compilation compilation, GeneratorOptions options) =>
        CurrentSpanScope.LeavesOut(options) ? TwinFiles.Without(compilation.SyntaxTrees.Where(tree => Array.Exists(Methods, TreeIndex.Of(tree).Calls))) : [];

    public static EquatableArray<CurrentSpanCallModel> Find(SyntaxTree tree, CurrentSpanScope scope, Compilation compilation, CancellationToken cancellation) =>
        Found.Of(tree, scope, () => Search(tree, scope.Options, compilation, cancellation).ToEquatableArray());

    /// <summary>Brings the calls of one method together, in an order that no edit elsewhere changes.</summary>
    public static IEnumerable<CurrentSpanMethodModel> Group(IEnumerable<CurrentSpanCallModel> calls) => calls
        .GroupBy(call => call.Signature)
        .OrderBy(method => method.Key.Name, StringComparer.Ordinal)
        .ThenBy(method => string.Join(",", method.Key.Parameters.Select(parameter => parameter.Type)), StringComparer.Ordinal)
        .Select(method => new CurrentSpanMethodModel(method.Key, CallGrouping.InOrder(method.Select(call => call.Location)).ToEquatableArray()));

    private static IEnumerable<CurrentSpanCallModel> Search(SyntaxTree tree, GeneratorOptions options, Compilation compilation, CancellationToken cancellation)
    {
        var semantics = Semantics.WithoutNullability(compilation, tree);
        foreach (var call in tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (Array.IndexOf(Methods, TreeIndex.NameOf(call)) >= 0
                && semantics.GetSymbolInfo(call, cancellation) is { Symbol: IMethodSymbol called, CandidateReason: not CandidateReason.LateBound }
                && KnownTypes.IsPynector(called.ContainingType, "CurrentSpan")
                && IsInLevelThatIsOff(call, semantics, options, cancellation)
                && CallRules.Refusal(call, called, semantics, cancellation) is null
                && CallLocation.Find(call, semantics, cancellation) is { } location)
            {
                yield return new CurrentSpanCallModel(SignatureReader.ReadCall(called.OriginalDefinition), location);
            }
        }
    }

    // The body of a lambda or a local function counts as its method's.
    private static bool IsInLevelThatIsOff(InvocationExpressionSyntax call, SemanticModel semantics, GeneratorOptions options, CancellationToken cancellation) =>
        call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax syntax
        && semantics.GetDeclaredSymbol(syntax, cancellation) is { } body
        && (CoreFinder.FindDeclaration(body) ?? body) is var method
        && Annotations.Of(method) is { } annotation
        && !Levels.IsOn(method, annotation.Settings, semantics.Compilation, options);
}
