using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>What is told of a use is put right at the declaration, wherever that stands.</summary>
public sealed class UseTests
{
    private const string Orders =
        """
        using Pynector;

        namespace Shop
        {
            public class Orders
            {
                [Traced]
                public async Task PlaceAsync(int id) => await Task.Delay(id);

                [Traced]
                public async Task SaveAsync([Tag] int id) => await Task.Delay(id);
            }
        }
        """;

    [Theory]
    [InlineData("Shop")]
    [InlineData("Orders")]
    public async Task Traces_in_place_a_method_of_another_file_or_project(string project)
    {
        var (solution, use) = await OpenAsync(project, "{|PYN1004:PlaceAsync|}", "PlaceAsync");

        var changed = await Fixing.ApplyAsync(new TraceInPlaceCodeFixProvider(), solution, use, "Make it partial");

        (await UserSolution.TextAsync(changed, "Orders.cs")).ShouldBe(
            """
            using Pynector;

            namespace Shop
            {
                public partial class Orders
                {
                    [Traced]
                    public async partial Task PlaceAsync(int id) => await Task.Delay(id);

                    [Traced]
                    public async Task SaveAsync([Tag] int id) => await Task.Delay(id);
                }
            }
            """);
        (await UserProgram.RunAsync(changed)).ShouldBe(["Orders.PlaceAsync"]);
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("Orders")]
    public async Task Splits_a_method_of_another_file_or_project(string project)
    {
        var (solution, use) = await OpenAsync(project, "{|PYN1004:SaveAsync|}", "SaveAsync");

        var changed = await Fixing.ApplyAsync(new SplitCodeFixProvider(), solution, use, "Split into a declaration and SaveAsyncCore");

        (await UserSolution.TextAsync(changed, "Orders.cs")).ShouldBe(
            """
            using Pynector;

            namespace Shop
            {
                public partial class Orders
                {
                    [Traced]
                    public async Task PlaceAsync(int id) => await Task.Delay(id);

                    [Traced]
                    public partial Task SaveAsync([Tag] int id);

                    private async Task SaveAsyncCore(int id) => await Task.Delay(id);
                }
            }
            """);
        (await UserProgram.RunAsync(changed)).ShouldBe(["Orders.SaveAsync id=1"]);
    }

    [Fact]
    public async Task Offers_one_form_for_each_method()
    {
        var (solution, place) = await OpenAsync("Shop", "{|PYN1004:PlaceAsync|}", "PlaceAsync");
        (await Fixing.OffersAsync(new SplitCodeFixProvider(), solution, place)).ShouldBeEmpty();

        (solution, var save) = await OpenAsync("Shop", "{|PYN1004:SaveAsync|}", "SaveAsync");
        (await Fixing.OffersAsync(new TraceInPlaceCodeFixProvider(), solution, save)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_alone_what_is_not_in_the_solution()
    {
        var (solution, use) = await OpenAsync("Shop", "{|PYN1004:PlaceAsync|}", "PlaceAsync");
        var unknown = Mark.Make(use.Id, use.Location, use.Properties.SetItem("Method", "M:System.Threading.Tasks.Task.Delay(System.Int32)"));

        (await Fixing.OffersAsync(new TraceInPlaceCodeFixProvider(), solution, unknown)).ShouldBeEmpty();
        (await Fixing.OffersAsync(new SplitCodeFixProvider(), solution, unknown)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fixes_once_what_is_used_often()
    {
        var (solution, use) = await OpenAsync("Orders", "{|PYN1004:PlaceAsync|}", "PlaceAsync");

        var changed = await Fixing.ApplyAllAsync(
            new TraceInPlaceCodeFixProvider(),
            UserSolution.Document(solution, "Program.cs"),
            FixAllScope.Solution,
            project => Task.FromResult<ImmutableArray<Diagnostic>>(project.Name == "Shop" ? [use, use] : []));

        (await UserProgram.RunAsync(changed)).ShouldBe(["Orders.PlaceAsync"]);
    }

    private static async Task<(Solution Solution, Diagnostic Use)> OpenAsync(string project, string marked, string method)
    {
        var program = Markup.Parse(
            $"public static class Program {{ public static Task RunAsync() {{ Func<int, Task> place = new Shop.Orders().{marked}; return place(1); }} }}");
        var solution = UserSolution.Open(new Source("Orders.cs", Orders, project), new Source("Program.cs", program.Text));
        var tree = await UserSolution.Document(solution, "Program.cs").GetSyntaxTreeAsync();
        return (solution, program.ToDiagnostic(tree!, ImmutableDictionary<string, string?>.Empty.Add("Method", $"M:Shop.Orders.{method}(System.Int32)")));
    }
}
