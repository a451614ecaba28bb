using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The refactoring traces what the caret stands on, in the form in which all who reach it are traced. <c>{|caret:…|}</c> is the selection.</summary>
public sealed class TraceRefactoringTests
{
    /// <summary>Who reaches a method, what the method becomes, what runs it, and the span that this makes.</summary>
    public static TheoryData<string, string, string, string> Methods => new()
    {
        {
            "public class Job\n{\n    public async Task {|caret:Work|}Async() => await Task.Yield();\n}",
            "public class Job\n{\n    [Traced]\n    public async Task WorkAsync() => await Task.Yield();\n}",
            "await new Job().WorkAsync();",
            "Job.WorkAsync"
        },
        {
            "public class Job\n{\n    /// <summary>Works.</summary>\n    [Obsolete]\n    public int {|caret:Work|}(int n) => n;\n}",
            "public class Job\n{\n    /// <summary>Works.</summary>\n    [Traced]\n    [Obsolete]\n    public int Work(int n) => n;\n}",
            "#pragma warning disable CS0612\nnew Job().Work(1);",
            "Job.Work"
        },
        {
            "public interface IJob { Task WorkAsync(); }\n\npublic class Job : IJob\n{\n    public {|caret:async Task WorkAsync|}() => await Task.Yield();\n}",
            "public interface IJob { Task WorkAsync(); }\n\npublic partial class Job : IJob\n{\n    [Traced]\n    public async partial Task WorkAsync() => await Task.Yield();\n}",
            "IJob job = new Job(); await job.WorkAsync();",
            "Job.WorkAsync"
        },
        {
            "public interface IJob { Task WorkAsync(); }\n\npublic class Job : IJob\n{\n    public Task {|caret:WorkAsync|}() => Task.CompletedTask;\n}",
            "public interface IJob { Task WorkAsync(); }\n\npublic partial class Job : IJob\n{\n    [Traced]\n    public partial Task WorkAsync();\n\n    private Task WorkAsyncCore() => Task.CompletedTask;\n}",
            "IJob job = new Job(); await job.WorkAsync();",
            "Job.WorkAsync"
        },
        {
            "public static class Job\n{\n    public static async Task {|caret:|}WorkAsync() => await Task.Yield();\n\n    public static Func<Task> Work => WorkAsync;\n}",
            "public static partial class Job\n{\n    [Traced]\n    public static async partial Task WorkAsync() => await Task.Yield();\n\n    public static Func<Task> Work => WorkAsync;\n}",
            "await Job.Work();",
            "Job.WorkAsync"
        },
        {
            "public partial class Job\n{\n    public partial int {|caret:Work|}();\n\n    private int WorkCore() => 1;\n}",
            "public partial class Job\n{\n    [Traced]\n    public partial int Work();\n\n    private int WorkCore() => 1;\n}",
            "new Job().Work();",
            "Job.Work"
        },
        {
            "public class Job { public int {|caret:Work|}() => 1; }",
            "public class Job { [Traced] public int Work() => 1; }",
            "new Job().Work();",
            "Job.Work"
        },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Traces_this_method(string before, string after, string run, string span)
    {
        var program = $"\n\npublic static class Program\n{{\n    public static async Task RunAsync()\n    {{\n{run}\n        await Task.Yield();\n    }}\n}}\n";

        var changed = await ApplyAsync(before + program, "Trace this method");

        (await UserSolution.TextAsync(changed, "Shop.cs")).ShouldBe("using Pynector;\n\n" + after + program);
        (await UserProgram.RunAsync(changed)).ShouldBe([span]);
    }

    [Fact]
    public async Task Traces_this_type_with_the_methods_of_its_interfaces_partial()
    {
        var changed = await ApplyAsync(
            """
            namespace Shop;

            public interface IOrders
            {
                Task PlaceAsync();
            }

            public sealed class {|caret:Orders|} : IOrders
            {
                public async Task PlaceAsync() => await CountAsync();

                public async Task CountAsync() => await Task.Yield();

                public int Size() => 1;
            }
            """,
            "Trace this type");

        (await UserSolution.TextAsync(changed, "Shop.cs")).ShouldBe(
            """
            using Pynector;

            namespace Shop;

            public interface IOrders
            {
                Task PlaceAsync();
            }

            [Traced]
            public sealed partial class Orders : IOrders
            {
                public async partial Task PlaceAsync() => await CountAsync();

                public async Task CountAsync() => await Task.Yield();

                public int Size() => 1;
            }
            """);
        var run = UserSolution.AddProgram(changed, "public static Task RunAsync() => ((Shop.IOrders)new Shop.Orders()).PlaceAsync();");
        (await UserProgram.RunAsync(run)).ShouldBe(["Orders.CountAsync", "Orders.PlaceAsync"]);
    }

    [Fact]
    public async Task Traces_this_interface()
    {
        var changed = await ApplyAsync(
            """
            public interface {|caret:IOrders|}
            {
                Task PlaceAsync();
            }

            public sealed class Orders : IOrders
            {
                public async Task PlaceAsync() => await Task.Yield();
            }
            """,
            "Trace this interface");

        (await UserSolution.TextAsync(changed, "Shop.cs")).ShouldStartWith("using Pynector;\n\n[Traced]\npublic interface IOrders\n");
        var run = UserSolution.AddProgram(changed, "public static Task RunAsync() { IOrders orders = new Orders(); return orders.PlaceAsync(); }");
        (await UserProgram.RunAsync(run)).ShouldBe(["IOrders.PlaceAsync"]);
    }

    [Theory]
    [InlineData("public interface {|caret:IJob|} { int Work(); }")]
    [InlineData("public class Job { [Pynector.Traced] public int {|caret:Work|}() => 1; }")]
    [InlineData("[Pynector.Traced] public class Job { public Task {|caret:WorkAsync|}() => Task.CompletedTask; }")]
    [InlineData("[Pynector.Traced] public class Job { [Pynector.NotTraced] public Task {|caret:WorkAsync|}() => Task.CompletedTask; }")]
    [InlineData("[Pynector.Traced] public class {|caret:Job|} { public Task WorkAsync() => Task.CompletedTask; }")]
    [InlineData("public class {|caret:Job|} { public int Work() => 1; }")]
    [InlineData("public class Job { private int _n; public ref int {|caret:Work|}() => ref _n; }")]
    [InlineData("public class Job { public async void {|caret:Work|}() => await Task.Yield(); }")]
    [InlineData("public class Job { public System.Collections.IEnumerable {|caret:Work|}() => Array.Empty<int>(); }")]
    [InlineData("public interface IJob { void Work(); } public class Job : IJob { void IJob.{|caret:Work|}() { } }")]
    [InlineData("public partial class Job { public partial int Work(); public partial int {|caret:Work|}() => 1; }")]
    [InlineData("public partial class Job { public partial int Work(); private int {|caret:WorkCore|}() => 1; }")]
    [InlineData("public class Job { public int Work() => {|caret:1|}; }")]
    [InlineData("public class Job { [{|caret:Obsolete|}] public int Work() => 1; }")]
    [InlineData("public class Job { public int {|caret:Work|} => 1; }")]
    [InlineData("public class Job { public int Work() { int {|caret:One|}() => 1; return One(); } }")]
    [InlineData("public enum {|caret:Job|} { One }")]
    public async Task Is_not_offered_where_nothing_can_be_traced_or_all_is_already(string code) => (await OffersAsync(code)).Actions.ShouldBeEmpty();

    [Fact]
    public async Task Is_not_offered_in_a_project_without_the_package()
    {
        var (document, span) = Open("public class Job { public int {|caret:Work|}() => 1; }");
        var bare = document.Project.WithMetadataReferences(UserReferences.WithoutPackage("net10.0"));

        (await OffersAsync(bare.GetDocument(document.Id)!, span)).ShouldBeEmpty();
    }

    private static async Task<Solution> ApplyAsync(string marked, string title)
    {
        var action = (await OffersAsync(marked)).Actions.ShouldHaveSingleItem();
        action.Title.ShouldBe(title);
        return (await action.GetOperationsAsync(CancellationToken.None)).ShouldHaveSingleItem().ShouldBeOfType<ApplyChangesOperation>().ChangedSolution;
    }

    private static async Task<(Document Document, IReadOnlyList<CodeAction> Actions)> OffersAsync(string marked)
    {
        var (document, span) = Open(marked);
        return (document, await OffersAsync(document, span));
    }

    private static async Task<IReadOnlyList<CodeAction>> OffersAsync(Document document, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        var actions = new List<CodeAction>();
        await new TraceRefactoringProvider().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, CancellationToken.None));
        return actions;
    }

    private static (Document Document, Microsoft.CodeAnalysis.Text.TextSpan Span) Open(string marked)
    {
        var mark = Markup.Parse(marked);
        return (UserSolution.Document(UserSolution.Open(new Source("Shop.cs", mark.Text)), "Shop.cs"), mark.Place.Span);
    }
}
