using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.Generators.Incremental;

/// <summary>
/// A hash of a file's text without the bodies of its members, and without its top-level statements. A call in one file means the same as long as all files
/// declare the same: most edits are in a body, and let all calls of other files be. What is declared by a body, as it were, is in the hash: which parameters
/// of a primary constructor it uses.
/// </summary>
internal readonly record struct DeclarationHash(ulong Low, ulong High)
{
    private const ulong Prime = 0x100000001B3;

    // Stands for top-level statements, unlike any letter: that there are some makes the type Program.
    private const ulong Statements = ulong.MaxValue;

    private static readonly PerTree<DeclarationHash> Known = new(static tree => Read(tree.GetText(), tree.GetRoot()));

    private static DeclarationHash Empty => new(0xCBF29CE484222325, 0x84222325CBF29CE4);

    public static DeclarationHash Of(SyntaxTree tree) => Known.Of(tree);

    private static DeclarationHash Read(SourceText text, SyntaxNode root)
    {
        var hash = Empty;
        var start = 0;
        var parameters = new ParameterUses(root);
        SyntaxNode? last = null;
        foreach (var body in Bodies(root))
        {
            if (body is GlobalStatementSyntax statement)
            {
                // All of them are one body, of which all files see what it declares.
                hash = Names(statement).Aggregate(last is GlobalStatementSyntax ? hash : hash.Add(text, start, body.SpanStart).Add(Statements), static (hash, name) => hash.Add(name));
            }
            else
            {
                hash = parameters.In(body).Aggregate(hash.Add(text, start, body.SpanStart), static (hash, use) => hash.Add((ulong)use));
            }

            start = body.Span.End;
            last = body;
        }

        return hash.Add(text, start, text.Length);
    }

    private DeclarationHash Add(ulong value) => new((Low ^ value) * Prime, (RotateLeft(High) + value) * Prime);

    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode root)
    {
        // A property loses what follows the arrow, other members lose the block as well. Initializers stay: the value of a constant is part of what it declares.
        foreach (var node in root.DescendantNodes(node => !IsBody(node)))
        {
            if (IsBody(node))
            {
                yield return node;
            }
        }
    }

    private static bool IsBody(SyntaxNode node) =>
        node is GlobalStatementSyntax
        || (node is BlockSyntax && node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)
        || (node is ArrowExpressionClauseSyntax && node.Parent is MemberDeclarationSyntax or AccessorDeclarationSyntax);

    /// <summary>The local variables and functions of a top-level statement, and, as there is no harm in it, those of what it contains.</summary>
    private static IEnumerable<string> Names(GlobalStatementSyntax statement)
    {
        foreach (var node in statement.DescendantNodes())
        {
            var name = node switch
            {
                LocalFunctionStatementSyntax function => function.Identifier,
                VariableDeclaratorSyntax variable => variable.Identifier,
                SingleVariableDesignationSyntax variable => variable.Identifier,
                _ => default,
            };
            if (name.RawKind != 0)
            {
                yield return name.ValueText;
            }
        }
    }

    // With its length, so that two names are not a longer one.
    private DeclarationHash Add(string name)
    {
        var hash = Add((ulong)name.Length);
        foreach (var letter in name)
        {
            hash = hash.Add(letter);
        }

        return hash;
    }

    private DeclarationHash Add(SourceText text, int start, int end)
    {
        var hash = this;
        for (var i = start; i < end; i++)
        {
            hash = hash.Add(text[i]);
        }

        return hash;
    }

    private static ulong RotateLeft(ulong value) => (value << 7) | (value >> 57);
}
