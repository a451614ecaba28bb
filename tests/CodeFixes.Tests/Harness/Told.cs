using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>Diagnostics made for a test, at every ordinary method that is annotated.</summary>
internal static class Told
{
    public static async Task<ImmutableArray<Diagnostic>> AtMethodsAsync(Project project, string id, ImmutableDictionary<string, string?>? properties = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var document in project.Documents)
        {
            var root = (await document.GetSyntaxRootAsync())!;
            diagnostics.AddRange(root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsOrdinary)
                .Select(method => Mark.Make(id, method.Identifier.GetLocation(), properties)));
        }

        return diagnostics.ToImmutable();
    }

    private static bool IsOrdinary(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Traced")
        && method.Modifiers.All(modifier => modifier.Text != "partial");
}
