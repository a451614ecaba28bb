using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generator.Tests.Harness;
using Pynector.Generators.Analyzers;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>What other generators emit is compiled beside ours, and ours never sees it.</summary>
public sealed class GeneratedCodeTests
{
    private const string Orders =
        """
        using Pynector;

        public partial class Orders
        {
            [Traced]
            public async Task PlaceAsync() => await Task.Yield();

            [Traced]
            public async partial Task InPlaceAsync() => await Task.Yield();

            public Task UseAsync() => PlaceAsync();
        }
        """;

    // Nobody reads what stands there, and nobody can edit the file.
    [Fact]
    public async Task Calls_in_it_are_told_at_the_declaration()
    {
        var run = GeneratorRun.Of(UserProject.OfText(Orders));
        var emitted = CSharpSyntaxTree.ParseText(
            "public static class Routes { public static object Map(Orders orders) => new object[] { orders.PlaceAsync(), orders.InPlaceAsync() }; }",
            run.Project.ParseOptions,
            "Other/Other.RouteGenerator/Routes.g.cs");

        var told = (await Marked.AnalyzeAsync(run.Output.AddSyntaxTrees(emitted), run.Project)).ShouldHaveSingleItem();

        told.Id.ShouldBe("PYN1011");
        run.Input.ContainsSyntaxTree(told.Location.SourceTree).ShouldBeTrue();
        told.GetMessage(CultureInfo.InvariantCulture).ShouldBe("Direct calls of 'Orders.PlaceAsync' are traced, and 1 use is not (Routes.g.cs:1): add 'partial' to it");
    }

    /// <summary>A component's markup is made a file by another generator, and its lines are its author's.</summary>
    [Fact]
    public async Task Uses_in_markup_are_told_where_they_are_written()
    {
        var run = GeneratorRun.Of(UserProject.OfText(Orders));
        var emitted = CSharpSyntaxTree.ParseText(
            "public class Counter { public object Render(Orders orders) => \n#line (3, 17) - (3, 33) \"/shop/Counter.razor\"\n(System.Func<Task>)orders.PlaceAsync\n#line default\n; }",
            run.Project.ParseOptions,
            "Razor/Razor.RazorGenerator/Counter_razor.g.cs");

        var told = await Marked.AnalyzeAsync(run.Output.AddSyntaxTrees(emitted), run.Project);

        told.Select(diagnostic => $"{diagnostic.Id} {Path.GetFileName(diagnostic.Location.GetMappedLineSpan().Path)}").ShouldBe(["PYN1004 Counter.razor", "PYN1011 Program.cs"], ignoreOrder: true);
        told.Single(diagnostic => diagnostic.Id == "PYN1011").GetMessage(CultureInfo.InvariantCulture)
            .ShouldBe("Direct calls of 'Orders.PlaceAsync' are traced, and 1 use is not (Counter.razor:3): add 'partial' to it");
    }

    /// <summary>The attribute has no effect on the code behind the markup either: no generator sees it.</summary>
    [Fact]
    public async Task An_attribute_in_it_is_told_for_the_methods_of_the_project()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            public partial class Counter
            {
                public async Task CountAsync() => await Task.Yield();

                public Task UseAsync() => CountAsync();
            }
            """));
        var emitted = CSharpSyntaxTree.ParseText(
            "#line 1 \"/shop/Counter.razor\"\n[Pynector.Traced]\n#line default\npublic partial class Counter\n{\n    public async Task LoadAsync() => await Task.Yield();\n}",
            run.Project.ParseOptions,
            "Razor/Razor.RazorGenerator/Counter_razor.g.cs");

        var told = await Marked.AnalyzeAsync(run.Output.AddSyntaxTrees(emitted), run.Project);

        told.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").ShouldBe(
        [
            "PYN1003: [Traced] has no effect on 'CountAsync', 'UseAsync', because another generator emits the attribute, and generators don't see each other's output: move [Traced] to 'Counter.razor.cs', as code behind the markup",
            "PYN1003: [Traced] has no effect on 'LoadAsync', because another generator emits its file, and generators don't see each other's output: move it to a file of the project",
        ], ignoreOrder: true);
        told.ShouldAllBe(diagnostic => diagnostic.Location.GetMappedLineSpan().Path == "/shop/Counter.razor");
    }

    /// <summary>What another generator declares can't be annotated by anyone.</summary>
    [Fact]
    public async Task Members_in_it_are_not_asked_to_be_annotated()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            using Pynector;

            public partial class Greeter : GreeterBase
            {
                [Traced]
                public override async Task GreetAsync() => await Task.Yield();

                public static Task UseAsync(GreeterBase greeter) => greeter.GreetAsync();
            }
            """));
        var emitted = CSharpSyntaxTree.ParseText(
            "public abstract class GreeterBase { public abstract Task GreetAsync(); }", run.Project.ParseOptions, "Rpc/Rpc.ServiceGenerator/Greeter.g.cs");

        var told = await Marked.AnalyzeAsync(run.Output.AddSyntaxTrees(emitted), run.Project);

        told.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").ShouldBe(
        [
            "PYN1001: Direct calls of 'GreetAsync' are traced, and calls through 'GreeterBase.GreetAsync' are not: add 'partial' to it",
            "PYN1005: This use of 'GreeterBase.GreetAsync' stays untraced where it reaches 'Greeter.GreetAsync': add 'partial' to it",
        ], ignoreOrder: true);
    }

    /// <summary>No generator sees what another one emits: a method of a component's markup is told once, where its author wrote it.</summary>
    [Theory]
    [InlineData("private async Task CountAsync() => await Task.Yield(); private Task UseAsync() => CountAsync();")]
    [InlineData("private async partial Task CountAsync() { await Task.Yield(); }")]
    [InlineData("protected override async Task CountAsync() => await Task.Yield();")]
    public async Task Declarations_in_it_are_told_once(string member)
    {
        var run = GeneratorRun.Of(UserProject.OfText(Orders + "public abstract class Component { protected virtual Task CountAsync() => Task.CompletedTask; }"));
        var emitted = CSharpSyntaxTree.ParseText(
            $"using Pynector; public partial class Counter : Component\n{{\n#line 8 \"/shop/Counter.razor\"\n    [Traced] {member}\n#line default\n}}",
            run.Project.ParseOptions,
            "Razor/Razor.RazorGenerator/Counter_razor.g.cs");

        var told = (await Marked.AnalyzeAsync(run.Output.AddSyntaxTrees(emitted), run.Project)).ShouldHaveSingleItem();

        told.Id.ShouldBe("PYN1003");
        told.Location.GetMappedLineSpan().Path.ShouldBe("/shop/Counter.razor");
        told.GetMessage(CultureInfo.InvariantCulture).ShouldBe(
            "[Traced] has no effect on 'CountAsync', because another generator emits its file, and generators don't see each other's output: move it to 'Counter.razor.cs', as code behind the markup");
    }

    /// <summary>A file that says it was generated is a file like others, as long as it is the project's.</summary>
    [Fact]
    public async Task Files_of_the_project_are_intercepted() =>
        (await Marked.ReportedAsync(GeneratorRun.Of(UserProject.OfText("// <auto-generated/>\n" + Orders)))).ShouldBeEmpty();

    /// <summary>The calls are in the emitted wrappers, too, where they belong.</summary>
    [Fact]
    public async Task Our_own_is_passed_over()
    {
        var run = GeneratorRun.Of(UserProject.OfText(Orders));

        run.Emitted.ShouldContain(source => source.SourceText.ToString().Contains(".PlaceAsync()", StringComparison.Ordinal));

        // The pragma that emitted files begin with shall not be what keeps them silent.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        (await run.Output.WithAnalyzers([new CoverageAnalyzer()], options).GetAnalyzerDiagnosticsAsync()).ShouldBeEmpty();
    }

    /// <summary>The compiler is asked and not guessed at: where nothing was emitted, each call is told.</summary>
    [Fact]
    public async Task Without_the_generator_all_calls_are_told()
    {
        var run = GeneratorRun.Of(UserProject.OfText(Orders));

        (await Marked.AnalyzeAsync(run.Input, run.Project)).Select(diagnostic => diagnostic.Id).ShouldBe(["PYN1009", "PYN1011"], ignoreOrder: true);
    }
}
