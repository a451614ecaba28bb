using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>The check of a fix on one file, where what is fixed is marked: <c>{|PYN1001:PlaceAsync|}</c>.</summary>
internal static class FixCheck
{
    /// <summary>Asserts what the fix makes of the file, and that the solution then builds.</summary>
    public static async Task<Solution> AppliedAsync(CodeFixProvider provider, string title, string before, string after, params string[] features)
    {
        var (solution, diagnostic) = await OpenAsync(before, features);
        var changed = await Fixing.ApplyAsync(provider, solution, diagnostic, title);
        (await UserSolution.TextAsync(changed, "Shop.cs")).ShouldBe(after);
        await UserSolution.BuildAsync(changed);
        return changed;
    }

    /// <summary>Asserts that the fix offers nothing.</summary>
    public static async Task NotOfferedAsync(CodeFixProvider provider, string text, params string[] features)
    {
        var (solution, diagnostic) = await OpenAsync(text, features);
        (await Fixing.OffersAsync(provider, solution, diagnostic)).ShouldBeEmpty();
    }

    private static async Task<(Solution Solution, Diagnostic Diagnostic)> OpenAsync(string marked, string[] features)
    {
        var mark = Markup.Parse(marked);
        var solution = UserSolution.Open(new Source("Shop.cs", mark.Text));
        foreach (var project in solution.Projects)
        {
            solution = solution.WithProjectParseOptions(project.Id, project.ParseOptions!.WithFeatures([.. project.ParseOptions.Features, .. features.Select(feature => KeyValuePair.Create(feature, "on"))]));
        }

        var tree = (await UserSolution.Document(solution, "Shop.cs").GetSyntaxTreeAsync())!;
        return (solution, mark.ToDiagnostic(tree));
    }
}
