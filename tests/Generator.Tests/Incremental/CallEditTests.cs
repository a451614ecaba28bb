using Microsoft.CodeAnalysis;
using Pynector.Generators;

namespace Pynector.Generator.Tests.Incremental;

/// <summary>What an edit runs again where ordinary methods are traced at their calls.</summary>
public sealed class CallEditTests
{
    private const string Orders =
        """
        using Pynector;

        namespace Shop;

        internal class Orders
        {
            [Traced]
            public async Task PlaceAsync(int id) => await Task.Delay(id);

            public int Unrelated() => 1;
        }
        """;

    private const string Desk =
        """
        namespace Shop;

        internal class Desk(Orders orders)
        {
            public Task ServeAsync() => orders.PlaceAsync(1);

            public int Count() => 1;
        }
        """;

    private const string Other =
        """
        namespace Shop;

        internal class Other
        {
            public int Do() { return Help(1); }

            private int Help(int number) => number;
        }
        """;

    private const string Emitted = "Shop.Orders.Calls.g.cs";

    private static readonly UserProject Project = new()
    {
        Files = [new SourceFile("Orders.cs", Orders), new SourceFile("Desk.cs", Desk), new SourceFile("Other.cs", Other)],
    };

    private static EditedRun Run => EditedRun.First(Project);

    [Fact]
    public void Body_that_calls_no_traced_method_is_edited() => Run.Edited("Other.cs", "Help(1)", "Help(2)")
        .ShouldHaveRun(TrackingNames.CallNames, IncrementalStepRunReason.Cached)
        .ShouldHaveRun(TrackingNames.Candidates, IncrementalStepRunReason.Unchanged)
        .ShouldHaveRun(TrackingNames.Calls, IncrementalStepRunReason.Unchanged)
        .ShouldHaveRun(TrackingNames.InterceptedTypes, IncrementalStepRunReason.Cached)
        .ShouldHaveRunNoOutput();

    [Fact]
    public void Body_of_the_traced_method_is_edited() => Run.Edited("Orders.cs", "Task.Delay(id)", "Task.Delay(id + 1)").ShouldHaveRunNoOutput();

    [Fact]
    public void Traced_method_is_moved_by_lines_above() => Run.Edited("Orders.cs", "internal class", "// One.\ninternal class").ShouldHaveRunNoOutput();

    // A file's content is part of what tells the compiler where a call stands.
    [Fact]
    public void File_with_a_call_is_edited() => Run.Edited("Desk.cs", "Count() => 1", "Count() => 2")
        .ShouldHaveRun(TrackingNames.Calls, IncrementalStepRunReason.Modified)
        .ShouldHaveEmitted(Emitted);

    [Fact]
    public void Call_is_added_in_another_file() => Run.Edited("Other.cs", "Help(1)", "Help(new Orders().PlaceAsync(1).Id)")
        .ShouldHaveRun(TrackingNames.Candidates, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.New)
        .ShouldHaveRun(TrackingNames.Calls, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.New)
        .ShouldHaveEmitted(Emitted);

    [Fact]
    public void Last_call_is_taken_away() => Run.Edited("Desk.cs", "orders.PlaceAsync(1)", "Task.CompletedTask").ShouldHave();

    [Fact]
    public void Method_of_the_same_name_comes_between() => Run
        .Edited("Desk.cs", "(Orders orders)", "(Copy orders)")
        .Edited("Other.cs", "internal class Other", "internal class Copy { public Task PlaceAsync(int id) => Task.CompletedTask; }\ninternal class Other")
        .ShouldHave();

    // A declaration in another file changes what a call means.
    [Fact]
    public void Declaration_elsewhere_changes_what_is_called() => Run
        .Edited("Other.cs", "internal class Other", "internal static class More { public static Task PlaceAsync(this Desk desk, int id) => Task.CompletedTask; }\ninternal class Other")
        .ShouldHaveRun(TrackingNames.Calls, IncrementalStepRunReason.Unchanged)
        .ShouldHaveRunNoOutput();

    // The line of a method in one file is part of what calls in another one become.
    [Fact]
    public void With_code_tags_calls_follow_their_method() => EditedRun.First(Project.With("PynectorCodeTags", "true"))
        .Edited("Other.cs", "Help(1)", "Help(new Orders().PlaceAsync(1).Id)")
        .Edited("Orders.cs", "=> await Task.Delay(id);", "=> await Task.Delay(id);\n\n")
        .Edited("Orders.cs", "    [Traced]", "    public int Above() { return 1; }\n    [Traced]")
        .Edited("Orders.cs", "{ return 1; }", "{\n return 1; }")
        .ShouldHaveEmitted(Emitted);

    [Fact]
    public void Method_is_traced_no_more() => Run.Edited("Orders.cs", "[Traced]", "").ShouldHave();

    [Fact]
    public void Span_is_renamed() => Run.Edited("Orders.cs", "[Traced]", "[Traced(\"place\")]").ShouldHaveEmitted(Emitted);

    [Fact]
    public void Interceptors_are_switched_off() => Run.Switched("PynectorInterceptors", "false").ShouldHave();

    // Whether a body uses it decides whether there is a field for calls to read.
    [Fact]
    public void Body_comes_to_use_the_parameter_of_a_primary_constructor()
    {
        var used = Logged.Edited("Orders.cs", "return true;", "return logger.IsEnabled(0);");
        used.ShouldHaveEmitted(Emitted);
        used.Edited("Orders.cs", "return logger.IsEnabled(0);", "return nameof(logger) == \"\";").ShouldHaveEmitted(Emitted);
    }

    [Fact]
    public void Body_uses_the_parameter_of_a_primary_constructor_no_more() =>
        Logged.Edited("Orders.cs", "return true;", "return logger.IsEnabled(0);").Edited("Orders.cs", "return logger.IsEnabled(0);", "return false;").ShouldHaveEmitted(Emitted);

    // Where the type is partial a member of it uses the parameter, whatever bodies do.
    [Fact]
    public void Body_in_another_part_comes_to_use_the_parameter()
    {
        var run = EditedRun.First(WithLogger("partial class Orders(ILogger logger)"));
        run.Edited("More.cs", "return true;", "return logger.IsEnabled(0);").ShouldHaveRunNoOutput();
        run.Edited("Orders.cs", "return true;", "return logger.IsEnabled(0);").ShouldHaveRunNoOutput();
    }

    // Where the base type keeps it, that would be a warning.
    [Fact]
    public void Body_comes_to_use_a_parameter_that_the_base_type_keeps()
    {
        var run = EditedRun.First(WithLogger("partial class Orders(ILogger logger) : Keeper(logger)"));
        run.Edited("More.cs", "return true;", "return logger.IsEnabled(0);").ShouldHaveRunNoOutput();
        run.Edited("Orders.cs", "return true;", "return logger.IsEnabled(0);").ShouldHaveEmitted(Emitted);
    }

    // What a body says beside the name, and of other things by that name elsewhere, changes nothing.
    [Theory]
    [InlineData("return true;", "return false;")]
    [InlineData("return true;", "var more = 1; return more > 0;")]
    [InlineData("logger.Log(LogLevel.Debug, \"asked\");", "logger.Log(LogLevel.Debug, \"asked twice\");")]
    [InlineData("logger.Log(LogLevel.Debug, \"asked\");", "Task.Yield();\nlogger.Log(LogLevel.Debug + 1, \"asked\");")]
    [InlineData("other.ToString();", "other?.ToString();")]
    public void Body_that_says_the_name_is_edited(string text, string replacement)
    {
        var run = EditedRun.First(UsedLogger);
        var version = run.Version;

        run.Edited("Orders.cs", text, replacement).Version.ShouldBe(version);
    }

    [Theory]
    [InlineData("logger.Log(LogLevel.Debug, \"asked\");", "this.logger.Log(LogLevel.Debug, \"asked\");")]
    [InlineData("logger.Log(LogLevel.Debug, \"asked\");", "{ logger.Log(LogLevel.Debug, \"asked\"); }")]
    [InlineData("logger.Log(LogLevel.Debug, \"asked\");", "")]
    [InlineData("logger.Log(LogLevel.Debug, \"asked\");", "nameof(logger).ToString();")]
    [InlineData("logger.Log(LogLevel.Debug, \"asked\");", "ToString(logger).ToString();")]
    [InlineData("other.ToString();", "var logger = other;")]
    [InlineData("{ var item = other; item.ToString(); } other.ToString();", "{ var item = other; item.ToString(); other.ToString(); logger.ToString(); }")]
    public void Body_says_the_name_otherwise(string text, string replacement)
    {
        var run = EditedRun.First(UsedLogger);

        run.Edited("Orders.cs", text, replacement).Version.ShouldNotBe(run.Version);
    }

    [Theory]
    [InlineData("Orders.cs", "Task.Delay(id)", "Task.Delay(id + 1)")]
    [InlineData("Program.cs", "WriteLine(1);", "WriteLine(2);")]
    [InlineData("Program.cs", "WriteLine(1);", "WriteLine(1);\n\n// More.\nConsole.WriteLine(args.Length);")]
    [InlineData("Program.cs", "WriteLine(1);", "WriteLine(1); await Task.Yield();")]
    [InlineData("Program.cs", "=> 3;", "=> 4;")]
    public void Body_or_top_level_statement_is_edited(string file, string text, string replacement)
    {
        var run = EditedRun.First(WithProgram);
        var version = run.Version;

        var edited = run.Edited(file, text, replacement);

        edited.Version.ShouldBe(version);
        edited.ShouldHaveRunNoOutput();
    }

    // Of a name, all files know; and without any statement there is no Program.
    [Theory]
    [InlineData("int Three()", "int Four()")]
    [InlineData("var one = 1;", "var two = 1;")]
    [InlineData("var one = 1;", "var (one, two) = (1, 2);")]
    [InlineData("var one = 1;", "if (!int.TryParse(\"1\", out var two)) { return; }")]
    [InlineData("System.Console", "static class Name;\nSystem.Console")]
    public void Top_level_statements_declare_something_else(string text, string replacement)
    {
        var run = EditedRun.First(WithProgram);

        run.Edited("Program.cs", text, replacement).Version.ShouldNotBe(run.Version);
    }

    [Fact]
    public void First_top_level_statement_is_written()
    {
        var run = EditedRun.First(WithProgram with { Files = [.. Project.Files, new SourceFile("Program.cs", "// Here. ")] });

        run.Edited("Program.cs", " Here. ", " Here.\nSystem.Console.WriteLine();").Version.ShouldNotBe(run.Version);
    }

    private static EditedRun Logged => EditedRun.First(WithLogger("class Orders(ILogger logger)") with { Files = [.. WithLogger("class Orders(ILogger logger)").Files.Where(file => file.Path != "More.cs")] });

    private static UserProject UsedLogger => WithLogger("class Orders(ILogger logger)") with
    {
        Files =
        [
            new SourceFile(
                "Orders.cs",
                """
                using Microsoft.Extensions.Logging;
                using Pynector;

                internal class Orders(ILogger logger)
                {
                    [Traced]
                    public bool Place(string other)
                    {
                        { var item = other; item.ToString(); } other.ToString();
                        logger.Log(LogLevel.Debug, "asked");
                        return true;
                    }
                }
                """),
        ],
    };

    /// <summary>The type in one file, with a part in another, and the call in a third one.</summary>
    private static UserProject WithLogger(string declaration) => new()
    {
        Files =
        [
            new SourceFile(
                "Orders.cs",
                $$"""
                using Microsoft.Extensions.Logging;
                using Pynector;

                namespace Shop;

                internal {{declaration}}
                {
                    private readonly bool _isLoud = logger.IsEnabled(0);

                    [Traced]
                    public Task PlaceAsync(int id) => Task.Delay(_isLoud ? id : 1);

                    public bool Ask() { return true; }
                }

                internal class Keeper(ILogger logger)
                {
                    public bool IsLoud => logger.IsEnabled(0);
                }
                """),
            new SourceFile("More.cs", "namespace Shop;\n\ninternal partial class Orders\n{\n    public bool AskMore() { return true; }\n}"),
            new SourceFile("Desk.cs", Desk),
        ],
    };

    private static UserProject WithProgram => Project with
    {
        OutputKind = OutputKind.ConsoleApplication,
        Files =
        [
            .. Project.Files,
            new SourceFile(
                "Program.cs",
                """
                // The program.
                System.Console.WriteLine(1);
                var one = 1;
                System.Console.WriteLine(Three() + one);
                int Three() => 3;
                """),
        ],
    };
}
