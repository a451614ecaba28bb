using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The split gives the core the name that the project's rules want, and the generator finds it by that name.</summary>
public sealed class CoreNameTests
{
    [Theory]
    [InlineData("dotnet_naming_style.async.required_suffix = Async", "CloseCoreAsync")]
    [InlineData("dotnet_naming_style.async.required_suffix = _t", "CloseAsyncCore")]
    [InlineData("indent_size = 4", "CloseAsyncCore")]
    public async Task Core_has_the_name_that_the_project_wants(string setting, string core)
    {
        var mark = Markup.Parse("using Pynector;\n\npublic partial class Box\n{\n    [Traced]\n    public partial Task {|PYN0004:CloseAsync|}() => Task.CompletedTask;\n}\n");
        var solution = UserSolution.Open(new Source("Shop.cs", mark.Text));
        var id = DocumentId.CreateNewId(solution.ProjectIds.Single());
        solution = solution.AddAnalyzerConfigDocument(id, ".editorconfig", SourceText.From($"root = true\n[*.cs]\n{setting}\n"), filePath: "/Shop/.editorconfig");
        var tree = await UserSolution.Document(solution, "Shop.cs").GetSyntaxTreeAsync();

        var changed = await Fixing.ApplyAsync(new SplitCodeFixProvider(), solution, mark.ToDiagnostic(tree!), $"Split into a declaration and {core}");

        (await UserSolution.TextAsync(changed, "Shop.cs")).ShouldBe(
            $"using Pynector;\n\npublic partial class Box\n{{\n    [Traced]\n    public partial Task CloseAsync();\n\n    private Task {core}() => Task.CompletedTask;\n}}\n");
        (await UserProgram.RunAsync(UserSolution.AddProgram(changed, "public static Task RunAsync() => new Box().CloseAsync();"))).ShouldBe(["Box.CloseAsync"]);
    }

    [Fact]
    public async Task Core_of_a_traced_type_may_end_with_Async_and_is_no_span_of_its_own()
    {
        var solution = UserSolution.Open(new Source(
            "Shop.cs",
            """
            using Pynector;

            [Traced]
            public partial class Box
            {
                public partial Task OpenAsync();

                private async Task OpenCoreAsync() => await CloseCoreAsync();

                public partial Task CloseAsync();

                private Task CloseAsyncCore() => Task.CompletedTask;

                public async partial Task CloseCoreAsync() => await CloseAsync();
            }
            """));

        (await UserSolution.DiagnoseAsync(solution.Projects.Single())).ShouldBeEmpty();
        (await UserProgram.RunAsync(UserSolution.AddProgram(solution, "public static Task RunAsync() => new Box().OpenAsync();")))
            .ShouldBe(["Box.CloseAsync", "Box.CloseCoreAsync", "Box.OpenAsync"]);
    }
}
