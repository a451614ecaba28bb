namespace Pynector.Package.Tests;

/// <summary>Edits of a running program, by <c>dotnet watch</c>: they apply, the program goes on, and what they add is traced.</summary>
[Collection(nameof(PackedPackage))]
public sealed class HotReloadTests(PackedPackage package)
{
    private const string Program =
        """
        using System.Diagnostics;

        var spans = "";
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Reloaded",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans += $"<{span.OperationName}>",
        };
        ActivitySource.AddActivityListener(listener);
        var desk = new Desk();
        while (true)
        {
            spans = "";
            string result;
            try
            {
                result = Loop.Once(desk);
            }
            catch (Exception e)
            {
                result = e.ToString().Replace('\n', '|');
            }

            Console.WriteLine($"[{Environment.ProcessId}] {spans} {result}");
            await Task.Delay(100);
        }

        static class Loop
        {
            public static string Once(Desk desk) => desk.Go();
        }
        """;

    [Theory]
    [InlineData("partial", "[Traced] public async partial Task<string> {0}() {{ await Task.Yield(); return \"{1}\"; }}", "{0}().Result")]
    [InlineData("split", "[Traced] public partial string {0}(); private string {0}Core() => \"{1}\";", "{0}()")]
    [InlineData("plain", "[Traced] internal string {0}() => \"{1}\";", "{0}()")]
    public async Task EditsOfTracedMethodsApply(string form, string method, string call)
    {
        string Method(string name, string result) => string.Format(null, method, name, result);
        string Call(string name) => string.Format(null, call, name);
        string Desk(string[] calls, params string[] members) =>
            $"using Pynector;\npublic partial class Desk\n{{\n{string.Join('\n', members)}\npublic string Go() => {string.Join(" + ", calls.Select(Call))};\n}}\n";

        var project = Reloaded(form)
            .With("Desk.cs", Desk(["A"], Method("A", "a")));
        using var program = project.Watch();
        var process = await program.PrintsAsync(" <Desk.A> a");

        project.With("Desk.cs", Desk(["A", "B"], Method("A", "a"), Method("B", "b")));
        (await program.PrintsAsync(" <Desk.A><Desk.B> ab")).ShouldBe(process, program.Text);

        project.With("Desk.cs", Desk(["A", "B"], Method("A", "a2"), Method("B", "b2")));
        (await program.PrintsAsync(" <Desk.A><Desk.B> a2b2")).ShouldBe(process, program.Text);

        project.With("Desk.cs", Desk(["A", "B", "C"], Method("A", "a2"), Method("B", "b2"), Method("C", "c")));
        (await program.PrintsAsync(" <Desk.A><Desk.B><Desk.C> a2b2c")).ShouldBe(process, program.Text);

        project.With("Desk.cs", Desk(["A", "B", "C"], Method("A", "a2"), Method("B", "b2"), Method("C", "c")).Replace("Go() => ", "Go() => \"go \" + ", StringComparison.Ordinal));
        (await program.PrintsAsync(" <Desk.A><Desk.B><Desk.C> go a2b2c")).ShouldBe(process, program.Text);
    }

    // The assembly names such methods in an attribute, for the projects that refer to it; no edit can change that.
    [Fact]
    public async Task PublicPlainMethodThatIsAddedAsksForARestart()
    {
        var project = Reloaded("public")
            .With("Desk.cs", "using Pynector;\npublic class Desk { [Traced] public string A() => \"a\"; public string Go() => A(); }");
        using var program = project.Watch();
        var process = await program.PrintsAsync(" <Desk.A> a");

        project.With("Desk.cs", "using Pynector;\npublic class Desk { [Traced] public string A() => \"a\"; [Traced] public string B() => \"b\"; public string Go() => A() + B(); }");

        (await program.PrintsAsync(" <Desk.A><Desk.B> ab")).ShouldNotBe(process, program.Text);
        program.Text.ShouldContain("Restart is needed");
    }

    // In front of others, a partial method would take the builders of those that follow.
    [Fact]
    public async Task PartialMethodThatIsAddedInFrontOfOthersAsksForARestart()
    {
        const string First = "[Traced] public async partial Task<string> A() { await Task.Yield(); return \"a\"; }";
        const string Second = "[Traced] public async partial Task<string> B() { await Task.Yield(); return \"b\"; }";
        var project = Reloaded("front").With("Desk.cs", $"using Pynector;\npublic partial class Desk {{ {Second} public string Go() => B().Result; }}");
        using var program = project.Watch();
        var process = await program.PrintsAsync(" <Desk.B> b");

        project.With("Desk.cs", $"using Pynector;\npublic partial class Desk {{ {First} {Second} public string Go() => A().Result + B().Result; }}");

        (await program.PrintsAsync(" <Desk.A><Desk.B> ab")).ShouldNotBe(process, program.Text);
        program.Text.ShouldContain("Restart is needed");
    }

    [Fact]
    public async Task PartialMethodOfATypeThatIsAddedIsTraced()
    {
        const string Method = "[Traced] public async partial Task<string> A() { await Task.Yield(); return \"a\"; }";
        var project = Reloaded("type").With("Desk.cs", $"using Pynector;\npublic partial class Desk {{ {Method} public string Go() => A().Result; }}");
        using var program = project.Watch();
        var process = await program.PrintsAsync(" <Desk.A> a");

        project.With("Desk.cs", $"using Pynector;\npublic partial class Desk {{ {Method} public string Go() => A().Result + new Shelf().A().Result; }}\npublic partial class Shelf {{ {Method} }}");

        (await program.PrintsAsync(" <Desk.A><Shelf.A> aa")).ShouldBe(process, program.Text);
    }

    /// <summary>The edit brings the builder, too: the runtime library doesn't have it.</summary>
    [Theory]
    [InlineData("settings", "[Traced(Log = LogEvents.Failures)] public async partial Task<string>", 1)]
    [InlineData("pooled", "[Traced(Builder = typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))] public async partial ValueTask<string>", 1)]
    [InlineData("ninth", "[Traced] public async partial Task<string>", 8)]
    public async Task PartialMethodThatBringsABuilderOfItsOwnIsTraced(string folder, string declaration, int others)
    {
        var methods = string.Concat(Enumerable.Range(0, others).Select(static i => $"[Traced] public async partial Task<string> A{i}() {{ await Task.Yield(); return \"a\"; }}\n"));
        var project = Reloaded(folder).With("Desk.cs", $"using Pynector;\npublic partial class Desk {{ {methods} public string Go() => A0().Result; }}");
        using var program = project.Watch();
        var process = await program.PrintsAsync(" <Desk.A0> a");

        project.With("Desk.cs", $"using Pynector;\npublic partial class Desk {{ {methods} {declaration} B() {{ await Task.Yield(); return \"b\"; }} public string Go() => A0().Result + B(){(declaration.Contains("ValueTask", StringComparison.Ordinal) ? ".AsTask()" : "")}.Result; }}");

        (await program.PrintsAsync(" <Desk.A0><Desk.B> ab")).ShouldBe(process, program.Text);
    }

    // The table of partial methods is registered when the assembly is loaded: this one had none.
    [Fact]
    public async Task FirstPartialMethodOfAnAssemblyRunsUntracedUntilARestart()
    {
        const string Plain = "[Traced] internal string A() => \"a\";";
        var project = Reloaded("first").With("Desk.cs", $"using Pynector;\npublic partial class Desk {{ {Plain} public string Go() => A(); }}");
        using var program = project.Watch();
        var process = await program.PrintsAsync(" <Desk.A> a");

        project.With("Desk.cs", $"using Pynector;\npublic partial class Desk {{ {Plain} [Traced] public async partial Task<string> B() {{ await Task.Yield(); return \"b\"; }} public string Go() => A() + B().Result; }}");

        (await program.PrintsAsync(" <Desk.A> ab")).ShouldBe(process, program.Text);
    }

    private Consumer Reloaded(string folder) =>
        Consumer.Write(package, $"Reloaded-{folder}", "Reloaded", $"""<PackageReference Include="Pynector.Generators" Version="{package.Version}" />""").With("Program.cs", Program);
}
