using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>What the analyzer finds untraced, its fixes put right: nothing is found any more, and the span is there.</summary>
public sealed class UntracedFixTests
{
    private const string Traced = "[Traced] public async Task WorkAsync(int n) => await Task.Delay(n);";

    /// <summary>What is told, of which types, and what runs them.</summary>
    public static TheoryData<string, string, string> Uses => new()
    {
        { "PYN1001", $"public interface IJob {{ Task WorkAsync(int n); }} public class Job : IJob {{ {Traced} }}", "await new Job().WorkAsync(1);" },
        { "PYN1004", $"public class Job {{ {Traced} }}", "Func<int, Task> work = new Job().WorkAsync; await work(1);" },
        { "PYN1005", $"public interface IJob {{ Task WorkAsync(int n); }} public class Job : IJob {{ {Traced} }}", "IJob job = new Job(); await job.WorkAsync(1);" },
        { "PYN1006", $"public class Job {{ {Traced.Replace("async", "virtual async", StringComparison.Ordinal)} }} public class Other : Job {{ public override Task WorkAsync(int n) => base.WorkAsync(n); }}", "await new Other().WorkAsync(1);" },
        { "PYN1007", $"public class Job {{ {Traced} }}", "System.Linq.Expressions.Expression<Func<Job, Task>> work = job => job.WorkAsync(1); await work.Compile()(new Job());" },
        { "PYN1008", $"public class Job {{ {Traced} }}", "dynamic job = new Job(); await job.WorkAsync(1);" },
        { "PYN1008", $"public class Job {{ {Traced} }}", "dynamic n = 1; await new Job().WorkAsync(n);" },
        { "PYN1009", $"public interface Job {{ {Traced} }} public class Small : Job; public static class Caller {{ public static Task Go<T>(T job) where T : Job => job.WorkAsync(1); }}", "await Caller.Go(new Small());" },
        { "PYN1003", $"public static class Job {{ {Traced.Replace("public async", "private static async", StringComparison.Ordinal)} public static Task Go() => WorkAsync(1); }}", "await Job.Go();" },
        { "PYN2004", $"internal class Job {{ {Traced} }}", "await (Task)typeof(Job).GetMethod(\"WorkAsync\")!.Invoke(new Job(), [1])!;" },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task Traces_in_place(string id, string types, string run)
    {
        var solution = Open(types, run);
        var told = await FindAsync(solution, id);

        var changed = await Fixing.ApplyAsync(new TraceInPlaceCodeFixProvider(), solution, told, "Make it partial");

        (await UserSolution.DiagnoseAsync(changed.Projects.Single())).ShouldBeEmpty();
        (await UserProgram.RunAsync(changed)).ShouldBe(["Job.WorkAsync"]);
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task Splits_what_records_an_argument(string id, string types, string run)
    {
        var solution = Open(types.Replace("WorkAsync(int n) => await", "WorkAsync([Tag] int n) => await", StringComparison.Ordinal), run);
        var told = await FindAsync(solution, id);

        var changed = await Fixing.ApplyAsync(new SplitCodeFixProvider(), solution, told, "Split into a declaration and WorkAsyncCore");

        (await UserSolution.DiagnoseAsync(changed.Projects.Single())).ShouldBeEmpty();
        (await UserProgram.RunAsync(changed)).ShouldBe(["Job.WorkAsync n=1"]);
    }

    [Theory]
    [InlineData("PYN1001")]
    [InlineData("PYN1005")]
    public async Task Traces_the_interface_member(string id)
    {
        var solution = Open($"public interface IJob {{ Task WorkAsync(int n); }} public class Job : IJob {{ {Traced} }}", "IJob job = new Job(); await job.WorkAsync(1);");
        var told = await FindAsync(solution, id);

        var changed = await Fixing.ApplyAsync(new TraceMemberCodeFixProvider(), solution, told, "Trace the interface member");

        (await UserSolution.DiagnoseAsync(changed.Projects.Single())).ShouldBeEmpty();
        (await UserProgram.RunAsync(changed)).ShouldBe(["IJob.WorkAsync"]);
    }

    [Fact]
    public async Task Traces_the_interface_member_of_an_explicit_implementation()
    {
        var solution = Open(
            "public interface IJob { Task WorkAsync(int n); } public class Job : IJob { [Traced] async Task IJob.WorkAsync(int n) => await Task.Delay(n); }",
            "IJob job = new Job(); await job.WorkAsync(1);");
        var told = await FindAsync(solution, "PYN1003");

        var changed = await Fixing.ApplyAsync(new TraceMemberCodeFixProvider(), solution, told, "Trace the interface member");

        (await UserSolution.DiagnoseAsync(changed.Projects.Single())).ShouldBeEmpty();
        (await UserProgram.RunAsync(changed)).ShouldBe(["IJob.WorkAsync"]);
    }

    [Fact]
    public async Task Traces_methods_of_a_traced_type_and_of_a_base_class_in_place()
    {
        var solution = Open(
            """
            public interface IJob { Task WorkAsync(int n); Task RestAsync(); }
            [Traced] public class Job { public async Task WorkAsync(int n) => await RestAsync(); public async Task RestAsync() => await Task.Yield(); }
            public class Nightly : Job, IJob;
            [Traced] public class Daily : IJob { public async Task WorkAsync(int n) => await Task.Yield(); public Task RestAsync() => Task.CompletedTask; }
            """,
            "foreach (var job in new IJob[] { new Nightly(), new Daily() }) await job.WorkAsync(1);");

        var changed = await Fixing.ApplyAllAsync(new TraceInPlaceCodeFixProvider(), UserSolution.Document(solution, "Program.cs"), FixAllScope.Solution);
        changed = await Fixing.ApplyAllAsync(new SplitCodeFixProvider(), UserSolution.Document(changed, "Program.cs"), FixAllScope.Solution);

        (await UserSolution.DiagnoseAsync(changed.Projects.Single())).ShouldBeEmpty();
        (await UserProgram.RunAsync(changed)).ShouldBe(["Job.RestAsync", "Job.WorkAsync", "Daily.WorkAsync"]);
    }

    private static async Task<Diagnostic> FindAsync(Solution solution, string id)
    {
        var told = await UserSolution.DiagnoseAsync(solution.Projects.Single());
        told.Select(diagnostic => diagnostic.Id).ShouldContain(id);
        return told.First(diagnostic => diagnostic.Id == id);
    }

    private static Solution Open(string types, string run) =>
        UserSolution.Open(new Source("Program.cs", $"using Pynector;\n\n{types}\n\npublic static class Program\n{{\n    public static async Task RunAsync() {{ {run} }}\n}}\n"));
}
