using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Interception;

/// <summary>What a file calls, by names alone, and what it declares: all that is asked of files that call no traced method.</summary>
internal sealed class TreeIndex
{
    // A tree never changes, and most of a project's are the same after an edit.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Known = new();

    private readonly HashSet<string> _called;
    private Answer? _last;

    private TreeIndex(HashSet<string> called, DeclarationHash declarations)
    {
        _called = called;
        Declarations = declarations;
    }

    /// <summary>Equal for files that differ in the bodies of their members alone.</summary>
    public DeclarationHash Declarations { get; }

    public static TreeIndex Of(SyntaxTree tree) => Known.GetValue(tree, static tree => Read(tree));

    /// <summary>Whether the file calls something of one of the names.</summary>
    public bool CallsAny(CallNames names)
    {
        var last = _last;
        if (last is null || !ReferenceEquals(last.Names, names))
        {
            _last = last = new Answer(names, _called.Any(names.Contains));
        }

        return last.IsYes;
    }

    /// <summary>The name of what a call calls, as it is written.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static TreeIndex Read(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && NameOf(call) is { } name)
            {
                called.Add(name);
            }
        }

        return new TreeIndex(called, DeclarationHash.Of(tree.GetText(), root));
    }

    private sealed class Answer(CallNames names, bool isYes)
    {
        public CallNames Names { get; } = names;

        public bool IsYes { get; } = isYes;
    }
}
