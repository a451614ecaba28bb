using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>Errors of the generator itself, at the places where it reports them.</summary>
public sealed class ErrorFixTests
{
    /// <summary>What is told of which method, what runs it, and the span that there is once it is fixed.</summary>
    public static TheoryData<string, CodeFix, string, string, string> Woven => new()
    {
        { "PYN0004", CodeFix.Split, "[Traced] public partial Task WorkAsync(int n) => Task.Delay(n);", "await new Job().WorkAsync(1);", "Job.WorkAsync" },
        { "PYN0005", CodeFix.Split, "[Traced] public async partial IAsyncEnumerable<int> WorkAsync(int n) { await Task.Delay(n); yield return n; }", "await foreach (var n in new Job().WorkAsync(1)) { }", "Job.WorkAsync" },
        { "PYN0007", CodeFix.Split, "[Traced] public async partial Task WorkAsync([Tag] int n) => await Task.Delay(n);", "await new Job().WorkAsync(1);", "Job.WorkAsync n=1" },
        { "PYN0007", CodeFix.Split, "[Traced] [return: Tag(\"size\")] public async partial Task<int> WorkAsync(int n) { await Task.Yield(); return n; }", "await new Job().WorkAsync(1);", "Job.WorkAsync size=1" },
        { "PYN0007", CodeFix.InsertTag, "[Traced] public async partial Task WorkAsync([Tag(\"job.n\")] int n) => await Task.Delay(n);", "await new Job().WorkAsync(1);", "Job.WorkAsync job.n=1" },
        { "PYN0016", CodeFix.Split, "[Traced, AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] public async partial ValueTask WorkAsync(int n) => await Task.Delay(n);", "await new Job().WorkAsync(1);", "Job.WorkAsync" },
        { "PYN0018", CodeFix.TraceInPlace, "[Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder))] public async ValueTask WorkAsync(int n) => await Task.Delay(n);", "await new Job().WorkAsync(1);", "Job.WorkAsync" },
        { "PYN0019", CodeFix.Split, "[Traced] public async partial Task WorkAsync(int n, [CallerMemberName] string who = \"\") => await Task.Delay(n * who.Length);", "await new Job().WorkAsync(1);", "Job.WorkAsync" },
        { "PYN0024", CodeFix.Split, "[Traced] public async partial Task WorkAsync(int n, [Parent] string? parent = null) => await Task.Delay(n * (parent?.Length ?? 0));", "await new Job().WorkAsync(1);", "Job.WorkAsync" },
        { "PYN0029", CodeFix.Split, "[Traced] private async partial Errand WorkAsync(int n) => await Task.Delay(n);", "await new Job().StartAsync();", "Job.WorkAsync" },
        { "PYN0034", CodeFix.MoveTraced, "public partial Task WorkAsync(int n); [Traced(\"work\")] private async Task WorkAsyncCore([Tag] int n) => await Task.Delay(n);", "await new Job().WorkAsync(1);", "work n=1" },
        { "PYN0036", CodeFix.Split, "[Traced, RuntimeAsyncMethodGeneration(true)] public async partial Task WorkAsync(int n) => await Task.Delay(n);", "await new Job().WorkAsync(1);", "Job.WorkAsync" },
    };

    /// <summary>What is told of which members.</summary>
    public static TheoryData<string, string> Removed => new()
    {
        { "PYN0004", "[Traced] public partial Task WorkAsync() => Task.CompletedTask;" },
        { "PYN0005", "[Traced] public async partial void Work() => await Task.Yield();" },
        { "PYN0005", "[Traced] public partial System.Collections.IEnumerable Work(); private System.Collections.IEnumerable WorkCore() => Array.Empty<int>();" },
        { "PYN0005", "[Traced] public System.Collections.IEnumerable Work() => Array.Empty<int>();" },
        { "PYN0012", "public int Work() { [Traced] static int One() => 1; return One(); }" },
        { "PYN0012", "public Func<int> Work() => [Traced] () => 1;" },
        { "PYN0014", "private int _n; [Traced] public partial ref int Work<T>(T one); private ref int WorkCore<T>(T one) => ref _n;" },
        { "PYN0014", "private int _n; [Traced] public ref int Work() => ref _n;" },
        { "PYN0021", "[Traced, NotTraced] public void Work() { }" },
        { "PYN0025", "public int Work { [Traced] get; set; }" },
        { "PYN0025", "[Traced] public Job() { }" },
        { "PYN0027", "[Traced] public async void Work() => await Task.Yield();" },
        { "PYN0027", "[Traced] public partial void Work(); private async void WorkCore() => await Task.Yield();" },
    };

    /// <summary>The fixes, by name: test data holds nothing else.</summary>
    public enum CodeFix
    {
        TraceInPlace,
        Split,
        InsertTag,
        MoveTraced,
    }

    [Theory]
    [MemberData(nameof(Woven))]
    public async Task Is_traced_once_it_is_fixed(string id, CodeFix fix, string method, string run, string span)
    {
        CodeFixProvider provider = fix switch
        {
            CodeFix.TraceInPlace => new TraceInPlaceCodeFixProvider(),
            CodeFix.Split => new SplitCodeFixProvider(),
            CodeFix.MoveTraced => new MoveTracedCodeFixProvider(),
            _ => new InsertTagCodeFixProvider(),
        };
        var solution = Open(method + (id == "PYN0029" ? Errand : ""), run, id == "PYN0036" ? Choice : "");

        var changed = await ApplyAsync(provider, solution, id);

        (await UserProgram.RunAsync(changed)).ShouldBe([span]);
    }

    [Theory]
    [MemberData(nameof(Removed))]
    public async Task Builds_once_the_attribute_is_removed(string id, string member)
    {
        var changed = await ApplyAsync(new RemoveTracedCodeFixProvider(), Open(member, "await Task.Yield();"), id);

        (await UserSolution.TextAsync(changed, "Program.cs")).ShouldNotContain("[Traced");
        (await UserProgram.RunAsync(changed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Builds_once_the_attribute_is_removed_from_a_file_local_type()
    {
        var solution = UserSolution.Open(new Source("Program.cs", "using Pynector; file static partial class Job { [Traced] public static async partial Task WorkAsync() => await Task.Yield(); }"));

        await UserSolution.BuildAsync(await ApplyAsync(new RemoveTracedCodeFixProvider(), solution, "PYN0013"));
    }

    // The framework has none yet.
    private const string Choice =
        "\nnamespace System.Runtime.CompilerServices { [AttributeUsage(AttributeTargets.Method)] internal sealed class RuntimeAsyncMethodGenerationAttribute(bool runtimeAsync) : Attribute { public bool RuntimeAsync => runtimeAsync; } }\n";

    // Emitted code can't use it: it is private.
    private const string Errand =
        """
         public Task StartAsync() => WorkAsync(1).Task;

        [AsyncMethodBuilder(typeof(ErrandBuilder))]
        private sealed class Errand(Task task)
        {
            public Task Task => task;

            public TaskAwaiter GetAwaiter() => task.GetAwaiter();
        }

        private struct ErrandBuilder
        {
            private AsyncTaskMethodBuilder _builder;

            public Errand Task => new(_builder.Task);

            public static ErrandBuilder Create() => new() { _builder = AsyncTaskMethodBuilder.Create() };

            public void SetResult() => _builder.SetResult();

            public void SetException(Exception exception) => _builder.SetException(exception);

            public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

            public void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine => _builder.Start(ref stateMachine);

            public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
                where TAwaiter : INotifyCompletion where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);

            public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
                where TAwaiter : ICriticalNotifyCompletion where TStateMachine : IAsyncStateMachine => _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
        }
        """;

    private static async Task<Solution> ApplyAsync(CodeFixProvider provider, Solution solution, string id)
    {
        var told = await UserSolution.DiagnoseAsync(solution.Projects.Single());
        told.Select(diagnostic => diagnostic.Id).ShouldContain(id);
        var action = (await Fixing.OffersAsync(provider, solution, told.First(diagnostic => diagnostic.Id == id))).ShouldHaveSingleItem();
        return await Fixing.ApplyAsync(provider, solution, told.First(diagnostic => diagnostic.Id == id), action.Title);
    }

    private static Solution Open(string member, string run, string types = "")
    {
        var partial = member.Contains(" partial ", StringComparison.Ordinal) ? "partial " : "";
        return UserSolution.Open(new Source(
            "Program.cs",
            $"using System.Runtime.CompilerServices;\nusing Pynector;\n\npublic {partial}class Job\n{{\n    {member}\n}}\n\npublic static class Program\n{{\n    public static async Task RunAsync() {{ {run} }}\n}}\n{types}"));
    }
}
