using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.Generators.Parsing;

/// <summary>
/// A hash of a file's text without the bodies of its members. A call in one file means the same as long as all files
/// declare the same: most edits are in a body, and let all calls of other files be.
/// </summary>
internal readonly record struct DeclarationHash(ulong Low, ulong High)
{
    private const ulong Prime = 0x100000001B3;

    // A tree never changes, and most of a project's are the same after an edit.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<DeclarationHash>> Known = new();

    private static DeclarationHash Empty => new(0xCBF29CE484222325, 0x84222325CBF29CE4);

    public static DeclarationHash Of(SyntaxTree tree) => Known.GetValue(tree, static tree => new(Read(tree.GetText(), tree.GetRoot()))).Value;

    private static DeclarationHash Read(SourceText text, SyntaxNode root)
    {
        var hash = Empty;
        var start = 0;
        foreach (var body in Bodies(root))
        {
            hash = hash.Add(text, start, body.Start);
            start = body.End;
        }

        return hash.Add(text, start, text.Length);
    }

    private DeclarationHash Add(ulong value) => new((Low ^ value) * Prime, (RotateLeft(High) + value) * Prime);

    private static IEnumerable<TextSpan> Bodies(SyntaxNode root)
    {
        // Of a property, what follows the arrow; of others the block as well. Initializers stay: the value of a constant is part of what it declares.
        foreach (var node in root.DescendantNodes(node => !IsBody(node)))
        {
            if (IsBody(node))
            {
                yield return node.Span;
            }
        }
    }

    private static bool IsBody(SyntaxNode node) =>
        (node is BlockSyntax && node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)
        || (node is ArrowExpressionClauseSyntax && node.Parent is MemberDeclarationSyntax or AccessorDeclarationSyntax);

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
