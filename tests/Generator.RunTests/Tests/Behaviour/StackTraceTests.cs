using Inputs.Behaviour;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Behaviour;

/// <summary>A stack trace shows the user's code, as it would without tracing.</summary>
[Collection(ListeningCollection.Name)]
public class StackTraceTests
{
    private static readonly Dictionary<string, (Func<Task, Task> Traced, Func<Task, Task> Plain)> Calls = new()
    {
        ["in place"] = (Traces.InPlaceAsync, PlainTraces.InPlaceAsync),
        ["async core"] = (Traces.WrappedAsync, PlainTraces.WrappedAsync),
        ["other core"] = (Traces.ForwardedAsync, PlainTraces.ForwardedAsync),
        ["synchronous"] = (_ => Task.FromResult(Traces.Sync()), _ => Task.FromResult(PlainTraces.Sync())),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    private static IEnumerable<(Audience Audience, bool Suspends)> Audiences =>
        from audience in Enum.GetValues<Audience>()
        from suspends in new[] { true, false }
        select (audience, suspends);

    [Theory, MemberData(nameof(Names))]
    public Task A_stack_trace_is_the_plain_methods(string call) => Audiences.CheckAsync(async (audience, suspends) =>
    {
        using var scene = new Scene(audience);

        var plain = await Frames(Calls[call].Plain, suspends);
        var traced = await Frames(Calls[call].Traced, suspends);

        traced[0].ShouldBe("Fault.Throw");
        traced[1].ShouldStartWith("Traces.");
        // The body's own name is the one difference that splitting a method makes.
        traced.Select(frame => frame.Replace("Core", "", StringComparison.Ordinal).Replace("Traces.", "PlainTraces.", StringComparison.Ordinal))
            .ShouldBe(plain);
    });

    // "   at Inputs.Behaviour.Traces.Sync() in …" becomes "Traces.Sync".
    private static async Task<string[]> Frames(Func<Task, Task> call, bool suspends)
    {
        var thrown = await Should.ThrowAsync<InvalidOperationException>(() => Await(call, suspends));
        string[] frames =
        [
            .. from line in thrown.StackTrace!.Split('\n', StringSplitOptions.TrimEntries)
               where line.StartsWith("at ", StringComparison.Ordinal)
               select line[3..line.IndexOf('(', StringComparison.Ordinal)] into frame
               where !frame.StartsWith("Shouldly.", StringComparison.Ordinal)
               where !frame.Contains("<.cctor>", StringComparison.Ordinal) // The lambdas of the table above.
               where !RuntimeAsync.IsOn || !IsOfRuntime(frame)
               select frame.Replace("Inputs.Behaviour.", "", StringComparison.Ordinal),
        ];
        return RuntimeAsync.IsOn ? [.. frames.Distinct()] : frames;
    }

    // How the runtime calls and resumes runtime-async methods, this test's own among them, differs from call to call; one that was called
    // from other code stands there twice.
    private static bool IsOfRuntime(string frame) =>
        frame.StartsWith("System.Runtime.CompilerServices.AsyncHelpers.", StringComparison.Ordinal)
        || frame.StartsWith("Pynector.Generator.RunTests.", StringComparison.Ordinal);

    private static async Task Await(Func<Task, Task> call, bool suspends)
    {
        var gate = new TaskCompletionSource();
        if (!suspends)
        {
            gate.SetResult();
        }

        var task = call(gate.Task);
        gate.TrySetResult();
        await task;
    }
}
