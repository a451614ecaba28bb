using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Incremental;

/// <summary>
/// Where bodies say the name of a parameter of their type's primary constructor. By it a method may use the parameter, which the compiler then keeps: whether it does depends
/// on nothing in the body but what stands around the name.
/// </summary>
internal sealed class ParameterUses
{
    private readonly Dictionary<string, HashSet<string>> _names = [];

    public ParameterUses(SyntaxNode root)
    {
        // Which part of a type a body stands in doesn't matter; that two types of the same name share their parameters' does no harm.
        foreach (var type in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
        {
            if (type is { ParameterList.Parameters: { Count: > 0 } parameters } and (ClassDeclarationSyntax or StructDeclarationSyntax) && MayBeTraced(type))
            {
                if (!_names.TryGetValue(type.Identifier.ValueText, out var names))
                {
                    _names.Add(type.Identifier.ValueText, names = new HashSet<string>(StringComparer.Ordinal));
                }

                names.UnionWith(parameters.Where(parameter => MayBeLogger(parameter.Type)).Select(parameter => parameter.Identifier.ValueText).Where(name => name.Length > 0));
            }
        }
    }

    /// <summary>The names in a body, each with what stands around it, as numbers; nothing of what stands between them.</summary>
    public IEnumerable<int> In(SyntaxNode body)
    {
        if (_names.Count == 0
            || body.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || !_names.TryGetValue(type.Identifier.ValueText, out var names)
            || names.Count == 0)
        {
            yield break;
        }

        var last = new List<SyntaxNode>();
        foreach (var token in Find(body, names))
        {
            // As much of the way as is new: two names in one block, and in two, are not the same.
            var way = Way(token, body);
            var common = 0;
            while (common < way.Count && common < last.Count && way[common] == last[common])
            {
                common++;
            }

            yield return common;
            yield return way.Count;
            for (var i = common; i < way.Count; i++)
            {
                yield return way[i].RawKind;
                yield return Place(way[i]);
            }

            yield return token.ValueText.Length;
            foreach (var letter in token.ValueText)
            {
                yield return letter;
            }

            last = way;
        }
    }

    // By the text: the nodes of most bodies have not been asked for yet, and making all of them is what takes time.
    private static SortedDictionary<int, SyntaxToken>.ValueCollection Find(SyntaxNode body, HashSet<string> names)
    {
        var text = body.ToFullString();
        var found = new SortedDictionary<int, SyntaxToken>();
        foreach (var name in names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                var token = body.FindToken(body.FullSpan.Start + at);
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                {
                    found[token.SpanStart] = token;
                }
            }
        }

        return found.Values;
    }

    /// <summary>All nodes from the body to a name in it, the outermost first.</summary>
    private static List<SyntaxNode> Way(SyntaxToken token, SyntaxNode body)
    {
        var way = new List<SyntaxNode>();
        for (var node = token.Parent; node is not null && node != body; node = node.Parent)
        {
            way.Add(node);
        }

        way.Reverse();
        return way;
    }

    // What a name is to what stands around it: before the dot or behind, the left side or the right, the argument of nameof or of a call. Statements follow each other, and
    // new ones between them change nothing.
    private static int Place(SyntaxNode node) => node.Parent switch
    {
        null or BlockSyntax or SwitchSectionSyntax or SwitchStatementSyntax => -1,
        ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => -2,
        { } parent => Index(parent.ChildNodesAndTokens(), node),
    };

    private static int Index(ChildSyntaxList children, SyntaxNode node)
    {
        var index = 0;
        foreach (var child in children)
        {
            if (child.AsNode() == node)
            {
                break;
            }

            index++;
        }

        return index;
    }

    // By an attribute, of the type or of a method, that any other part of it may have.
    private static bool MayBeTraced(TypeDeclarationSyntax type) =>
        type.AttributeLists.Count > 0
        || type.Modifiers.Any(SyntaxKind.PartialKeyword)
        || type.Members.Any(member => member is MethodDeclarationSyntax { AttributeLists.Count: > 0 });

    // Behind any name there may be one: an alias, an interface, a type parameter.
    private static bool MayBeLogger(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => MayBeLogger(nullable.ElementType),
        _ => type is NameSyntax,
    };
}
