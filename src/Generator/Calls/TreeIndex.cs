using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Incremental;

namespace Pynector.Generators.Calls;

/// <summary>What a file calls, by names alone: all that is asked of files that call no traced method.</summary>
internal sealed class TreeIndex
{
    private static readonly PerTree<TreeIndex> Known = new(static tree => new TreeIndex(tree));

    private readonly SyntaxTree _tree;
    private HashSet<string>? _called;
    private Answer? _last;

    private TreeIndex(SyntaxTree tree) => _tree = tree;

    private HashSet<string> Called => _called ??= FindCalled(_tree.GetRoot());

    public static TreeIndex Of(SyntaxTree tree) => Known.Of(tree);

    /// <summary>Whether the file calls something of one of the names.</summary>
    public bool CallsAny(CallNames names)
    {
        var last = _last;
        if (last is null || !ReferenceEquals(last.Names, names))
        {
            _last = last = new Answer(names, Called.Any(names.Contains));
        }

        return last.IsYes;
    }

    /// <summary>Whether the file calls something of the name.</summary>
    public bool Calls(string name) => Called.Contains(name);

    /// <summary>The name of what a call calls, as it is written.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static HashSet<string> FindCalled(SyntaxNode root)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && NameOf(call) is { } name)
            {
                called.Add(name);
            }
        }

        return called;
    }

    private sealed class Answer(CallNames names, bool isYes)
    {
        public CallNames Names { get; } = names;

        public bool IsYes { get; } = isYes;
    }
}
