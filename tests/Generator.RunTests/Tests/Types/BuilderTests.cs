using System.Diagnostics;
using System.Reflection;
using Inputs.Types;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Projects;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Types;

/// <summary><c>Builder</c>: what a method in place is built on.</summary>
[Collection(ListeningCollection.Name)]
public class BuilderTests
{
    public static TheoryData<Audience> Audiences => [.. Enum.GetValues<Audience>()];

    [Theory, MemberData(nameof(Audiences))]
    public async Task A_methods_builder_is_used(Audience audience)
    {
        using var scene = new Scene(audience);
        var gate = new TaskCompletionSource();
        var number = Lane.SwimAsync(7, gate.Task, fault: null);
        var text = Lane.SwimAsync("x", gate.Task, fault: null);
        var nothing = Lane.WaitAsync(gate.Task);
        var counted = Lane.CountedAsync(gate.Task);
        scene.CurrentShouldBeTheCallers();

        Producer(number).ShouldContain("Pooling");
        Producer(text).ShouldContain("Pooling");
        Producer(nothing).ShouldContain("Pooling");

        gate.SetResult();
        (await number, await text, await counted).ShouldBe((7, "x", 5));
        await nothing;
    }

    [Fact]
    public async Task A_users_own_builder_is_used()
    {
        using var scene = Scene.Recording();
        var (started, ended) = (CountingBuilder<int>.Started, CountingBuilder<int>.Ended);

        (await Lane.CountedAsync(Task.CompletedTask)).ShouldBe(5);
        (await Record.ExceptionAsync(() => Lane.CountedAsync(Task.FromException(new TimeoutException())))).ShouldBeOfType<TimeoutException>();

        (CountingBuilder<int>.Started - started, CountingBuilder<int>.Ended - ended).ShouldBe((2, 2));
        scene.Recorder.Stopped.Select(span => span.Status).ShouldBe([ActivityStatusCode.Unset, ActivityStatusCode.Error]);
    }

    [Fact]
    public async Task A_types_builder_is_used_where_it_fits()
    {
        using var scene = Scene.Recording();
        var gate = new TaskCompletionSource();
        var (swim, dive, rest, shower, pay) =
            (Pool.SwimAsync(gate.Task), Pool.DiveAsync(gate.Task), Pool.RestAsync(gate.Task), Pool.ShowerAsync(gate.Task), Pool.PayAsync(gate.Task));

        Producer(swim).ShouldContain("Pooling");
        Producer(dive).ShouldNotContain("Pooling");
        Producer(shower).ShouldNotContain("Pooling");
        Producer(pay).ShouldNotContain("Pooling");

        gate.SetResult();
        (await swim, await dive, await rest, await pay).ShouldBe((1, 2, 3, 4));
        await shower;
        scene.Recorder.Stopped.Count.ShouldBe(5);
    }

    // A pooled box is used again: the span of one call must not be seen by the next.
    [Fact]
    public async Task A_box_that_is_used_again_holds_nothing_of_the_call_before()
    {
        for (var i = 0; i < 3; i++)
        {
            using var scene = Scene.Recording();
            foreach (var fault in new Exception?[] { null, new TimeoutException("late") })
            {
                var gate = new TaskCompletionSource();
                var swimming = Lane.SwimAsync(i, gate.Task, fault);
                gate.SetResult();
                (await Record.ExceptionAsync(async () => (await swimming).ShouldBe(i))).ShouldBe(fault);
            }

            scene.Recorder.Stopped.Select(span => span.Status).ShouldBe([ActivityStatusCode.Unset, ActivityStatusCode.Error]);
            scene.Recorder.Stopped.ShouldAllBe(span => span.TagObjects.Count(tag => tag.Key == "error.type") == (span.Status == ActivityStatusCode.Error ? 1 : 0));
        }
    }

    [Fact]
    public void A_types_builder_is_not_held_against_methods_with_settings_of_their_own()
    {
        LoadedProjects.OfText(
            """
            using Pynector;
            using System.Runtime.CompilerServices;

            [Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]
            public partial class Shop
            {
                [Traced("open")]
                public async partial Task<int> OpenAsync() { await Task.Yield(); return 1; }

                [Traced("count")]
                public partial int Count();

                private int CountCore() => 2;
            }
            """).Errors().ShouldBeEmpty();
    }

    private static string Producer<T>(T task)
        where T : struct =>
        typeof(T).GetField("_obj", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(task)?.GetType().ToString() ?? "none";
}
