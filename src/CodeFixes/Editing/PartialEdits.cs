using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>Makes methods and types partial.</summary>
internal static class PartialEdits
{
    private const string Partial = "partial ";

    /// <summary>Adds the modifier, and what it asks for, to the method; and to the types that it stands in.</summary>
    public static void MakePartial(DeclaredMethod method, SolutionEdits edits, CancellationToken cancellation)
    {
        var (document, syntax, symbol) = (method.Document, method.Syntax, method.Symbol);
        var returnType = syntax.ReturnType.SpanStart;
        var isInterface = symbol.ContainingType.TypeKind == TypeKind.Interface;
        if (!syntax.Modifiers.Any(PartialRules.IsAccessibility))
        {
            // Partial methods have to say what is the default for others.
            edits.Insert(document, syntax.Modifiers.Select(modifier => modifier.SpanStart).Append(returnType).First(), isInterface ? "public " : "private ");
        }

        if (isInterface && IsVirtualBySilence(syntax))
        {
            edits.Insert(document, syntax.Modifiers.Where(FollowsVirtual).Select(modifier => modifier.SpanStart).Append(returnType).First(), "virtual ");
        }

        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            edits.Insert(document, returnType, Partial);
        }

        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            foreach (var part in type.DeclaringSyntaxReferences)
            {
                if (DeclaredMethod.FindDocument(document.Project.Solution, part.SyntaxTree) is { } file
                    && part.GetSyntax(cancellation) is TypeDeclarationSyntax declaration)
                {
                    MakePartial(file, declaration, edits);
                }
            }
        }
    }

    public static void MakePartial(Document document, TypeDeclarationSyntax type, SolutionEdits edits)
    {
        if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            edits.Insert(document, type.Keyword.SpanStart, Partial);
        }
    }

    /// <summary>Whether an interface's member with a body is virtual without saying so, which as a partial one it isn't.</summary>
    private static bool IsVirtualBySilence(MethodDeclarationSyntax syntax) =>
        !syntax.Modifiers.Any(modifier => modifier.Kind()
            is SyntaxKind.StaticKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.SealedKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.PartialKeyword);

    private static bool FollowsVirtual(SyntaxToken modifier) =>
        modifier.Kind() is not (SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.NewKeyword or SyntaxKind.StaticKeyword);
}
