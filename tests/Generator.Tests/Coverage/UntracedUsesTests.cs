using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>PYN1011: one warning for a method whose uses stay untraced, from the whole compilation.</summary>
public sealed class UntracedUsesTests
{
    [Fact]
    public Task PYN1011_counts_the_uses_and_names_the_first_three() => Marked.CheckAsync(
        """
        public class Orders
        {
            [Traced]
            public async Task {|PYN1011:PlaceAsync|}() => await Task.Yield();

            [Traced]
            public virtual int {|PYN1011:Count|}() => 1;

            [Traced]
            public int Called() => Count();
        }

        public class More : Orders
        {
            public override int Count() => base.{|PYN1006:Count|}();

            public void Use(Orders orders)
            {
                Func<Task> first = orders.{|PYN1004:PlaceAsync|};
                Func<Task> second = orders.{|PYN1004:PlaceAsync|};
                Func<Task> third = orders.{|PYN1004:PlaceAsync|};
                Func<Task> fourth = orders.{|PYN1004:PlaceAsync|};
                orders.Called();
            }
        }
        """,
        [
            "Direct calls of 'Orders.PlaceAsync' are traced, and 4 uses are not (Program.cs:25, Program.cs:26, Program.cs:27, …): add 'partial' to it and its type",
            "Direct calls of 'Orders.Count' are traced, and 1 use is not (Program.cs:21): declare it as 'partial' without a body, in a partial type, and rename this one to 'CountCore'",
        ]);

    [Fact]
    public Task PYN1011_at_a_type_for_the_methods_that_its_attribute_traces() => Marked.CheckAsync(
        """
        [Traced]
        public partial class {|PYN1011:Orders|}
        {
            public async Task PlaceAsync() => await Task.Yield();

            public async Task CancelAsync() => await Task.Yield();

            [Traced]
            public async Task {|PYN1011:FindAsync|}() => await Task.Yield();

            public Func<Task>[] All() => [{|PYN1004:PlaceAsync|}, {|PYN1004:CancelAsync|}, {|PYN1004:FindAsync|}];
        }
        """,
        [
            "Direct calls of 'Orders.PlaceAsync', 'Orders.CancelAsync' are traced, and 2 uses are not (Program.cs:17, Program.cs:17): add 'partial' to them",
            "Direct calls of 'Orders.FindAsync' are traced, and 1 use is not (Program.cs:17): add 'partial' to it",
        ]);

    [Fact]
    public Task PYN1011_at_a_traced_interface() => Marked.CheckAsync(
        """
        [Traced]
        public interface {|PYN1011:IOrders|}
        {
            Task PlaceAsync();
        }

        public class Desk
        {
            public Func<Task> Open(IOrders orders) => orders.{|PYN1004:PlaceAsync|};
        }
        """,
        ["Direct calls of 'IOrders.PlaceAsync' are traced, and 1 use is not (Program.cs:15): trace what implements it"]);

    [Fact]
    public Task PYN1011_not_beside_another_warning_of_the_method() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            Task PlaceAsync();
        }

        public partial class Orders : IOrders
        {
            [Traced]
            public async Task {|PYN1001:PlaceAsync|}() => await Task.Yield();

            [Traced]
            private void {|PYN1010:OnPlaced|}(object? sender, EventArgs e) { }

            [Traced]
            public async Task {|PYN1011:FindAsync|}() => await Task.Yield();

            public void Use(EventHandler placed)
            {
                Func<Task>[] all = [{|PYN1004:PlaceAsync|}, {|PYN1004:FindAsync|}];
                placed += {|PYN1004:OnPlaced|};
            }
        }
        """);

    // What is never counted: data of a mock, a name, a class behind a traced interface.
    [Fact]
    public Task PYN1011_counts_no_expression_tree_name_or_class_behind_an_interface() => Marked.CheckAsync(
        """
        using System.Linq.Expressions;

        [Traced]
        public interface IOrders
        {
            Task PlaceAsync();
        }

        public class Orders : IOrders
        {
            public async Task PlaceAsync() => await Task.Yield();
        }

        /// <summary>See <see cref="Mail.SendAsync"/>.</summary>
        public class Mail
        {
            [Traced]
            public async Task SendAsync() => await Task.Yield();

            [Traced]
            public async Task {|PYN1011:FetchAsync|}() => await Task.Yield();

            public async Task UseAsync(Orders orders)
            {
                Expression<Func<Mail, Task>> setUp = mail => mail.{|PYN1007:SendAsync|}();
                await orders.{|PYN1005:PlaceAsync|}();
                await SendAsync();
                _ = nameof(SendAsync);
                dynamic late = this;
                await late.{|PYN1008:FetchAsync|}();
            }
        }
        """.Replace("using System.Linq.Expressions;", "", StringComparison.Ordinal).Replace("Expression<", "System.Linq.Expressions.Expression<", StringComparison.Ordinal));

    [Fact]
    public async Task PYN1011_at_the_declaration_for_calls_in_other_generators_files()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            using Pynector;

            public partial class ViewModel
            {
                [Traced]
                private async Task SaveAsync() => await Task.Yield();
            }
            """));

        var told = await Marked.AnalyzeAsync(
            run.Output.AddSyntaxTrees(Generated(
                run,
                """
                #pragma warning disable
                partial class ViewModel { public Func<Task> Command => SaveAsync; }
                """,
                "Mvvm/Mvvm.CommandGenerator/ViewModel.g.cs")),
            run.Project);

        var warning = told.Where(diagnostic => !diagnostic.IsSuppressed).ShouldHaveSingleItem();
        warning.Id.ShouldBe("PYN1011");
        run.Input.ContainsSyntaxTree(warning.Location.SourceTree).ShouldBeTrue();
        Message(warning).ShouldBe("Direct calls of 'ViewModel.SaveAsync' are traced, and 1 use is not (ViewModel.g.cs:2): add 'partial' to it");
    }

    [Fact]
    public async Task PYN1011_of_a_library_at_its_first_use()
    {
        var library = GeneratorRun.Of(UserProject.OfText(
            """
            public class Orders
            {
                [Pynector.Traced]
                public async Task PlaceAsync() => await Task.Yield();

                [Pynector.Traced]
                public virtual async Task SendAsync() => await Task.Yield();
            }
            """) with
        { AssemblyName = "Library" });
        var project = UserProject.OfText(
            """
            public class Desk
            {
                public Func<Task>[] Open(Orders orders) => [orders.PlaceAsync, orders.PlaceAsync];
            }

            // A test double is nobody's loss.
            public class NoOrders : Orders
            {
                public override Task SendAsync() => Task.CompletedTask;

                public Task UseAsync() => SendAsync();
            }
            """);
        var run = GeneratorRun.Of(project with { Libraries = [library.Output.ToMetadataReference()] });

        var warning = (await Marked.AnalyzeAsync(run.Output, run.Project)).Where(diagnostic => diagnostic.Id == "PYN1011").ShouldHaveSingleItem();

        warning.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(2);
        Message(warning).ShouldBe("Direct calls of 'Orders.PlaceAsync' are traced, and 2 uses are not (Program.cs:3, Program.cs:3): add 'partial' to it and its type");
    }

    // There is no place that a person sees: the message itself names the file.
    [Theory]
    [InlineData("", null, "Desk.g.cs:3")]
    [InlineData("#line 7 \"/shop/Desk.razor\"", "/shop/Desk.razor", "Desk.razor:7")]
    public async Task PYN1011_of_a_library_that_another_generators_file_uses(string line, string? path, string place)
    {
        var library = GeneratorRun.Of(UserProject.OfText("public class Orders { [Pynector.Traced] public async Task PlaceAsync() => await Task.Yield(); }") with { AssemblyName = "Library" });
        var run = GeneratorRun.Of(UserProject.OfText("public class Desk;") with { Libraries = [library.Output.ToMetadataReference()] });

        var told = (await Marked.AnalyzeAsync(
            run.Output.AddSyntaxTrees(Generated(run, $"public static class Routes {{ public static Task Go(Orders orders) =>\n{line}\norders.PlaceAsync(); }}", "Rpc/Rpc.RouteGenerator/Desk.g.cs")),
            run.Project)).Where(diagnostic => diagnostic.Id == "PYN1011").ShouldHaveSingleItem();

        told.Location.IsInSource.ShouldBe(path is not null);
        (path is null ? null : told.Location.GetMappedLineSpan().Path).ShouldBe(path);
        Message(told).ShouldBe($"Direct calls of 'Orders.PlaceAsync' are traced, and 1 use is not ({place}): add 'partial' to it and its type");
    }

    private static SyntaxTree Generated(GeneratorRun run, string text, string path) => CSharpSyntaxTree.ParseText(text, run.Project.ParseOptions, path);

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
