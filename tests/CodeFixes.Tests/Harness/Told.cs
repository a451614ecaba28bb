using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>Diagnostics made for a test, at all that is annotated and not partial, and at every annotated type.</summary>
internal static class Told
{
    public static async Task<ImmutableArray<Diagnostic>> AtMethodsAsync(Project project, string id, ImmutableDictionary<string, string?>? properties = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var document in project.Documents)
        {
            var root = (await document.GetSyntaxRootAsync())!;
            var names = root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsAnnotated).Select(Name).OfType<SyntaxToken>();
            diagnostics.AddRange(names.Select(name => Mark.Make(id, name.GetLocation(), properties)));
        }

        return diagnostics.ToImmutable();
    }

    private static bool IsAnnotated(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Traced");

    private static SyntaxToken? Name(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method when method.Modifiers.All(modifier => modifier.Text != "partial") => method.Identifier,
        TypeDeclarationSyntax type => type.Identifier,
        _ => null,
    };
}
