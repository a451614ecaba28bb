using System.Diagnostics;
using Inputs.Settings;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Settings;

/// <summary>The settings of <c>[Traced]</c>, as a listener sees them.</summary>
[Collection(ListeningCollection.Name)]
public class WovenSettingsTests
{
    private static readonly CancellationToken Requested = new(canceled: true);

    private static readonly Till Till = new();
    private static readonly Register Register = new();

    private static readonly Dictionary<string, Func<Exception, object?>> Finders = new()
    {
        ["in place"] = Till.FindAsync,
        ["wrapped"] = Register.FindAsync,
        ["synchronous"] = fault => Register.Find(fault),
    };

    private static readonly Dictionary<string, Func<Exception, object?>> Waiters = new()
    {
        ["in place"] = Till.WaitAsync,
        ["wrapped"] = Register.WaitAsync,
        ["synchronous"] = fault => Register.Wait(fault),
    };

    public static TheoryData<string> Forms => [.. Finders.Keys];

    [Fact]
    public async Task A_name_is_the_spans()
    {
        using var scene = Scene.Recording();
        await Till.OpenAsync();
        await Register.OpenAsync();

        scene.Names.ShouldBe(["till.open \"now\"", "register.open \"now\""]);
    }

    [Fact]
    public async Task A_kind_is_the_spans()
    {
        using var scene = Scene.Recording();
        await Till.CallAsync();
        Register.Call();

        scene.Recorder.Stopped.Select(span => span.Kind).ShouldBe([ActivityKind.Client, ActivityKind.Server]);
        scene.Names.ShouldBe(["Till.CallAsync", "Register.Call"]);
    }

    [Fact]
    public async Task A_source_is_the_spans_with_the_assemblys_version()
    {
        using var scene = Scene.Recording(Till.OwnSource);
        await Till.ConsumeAsync();
        await Register.ConsumeAsync();

        scene.Names.ShouldBe(["till.consume", "register.consume"]);
        scene.Recorder.Stopped.ShouldAllBe(span => span.Source.Name == Till.OwnSource && span.Source.Version == "3.1.4-beta.1");
        scene.Recorder.Stopped[0].Source.ShouldBeSameAs(scene.Recorder.Stopped[1].Source);
        scene.Recorder.Stopped.Select(span => span.Kind).ShouldBe([ActivityKind.Consumer, ActivityKind.Producer]);
    }

    [Fact]
    public async Task A_source_is_heard_by_its_listeners_only()
    {
        using var scene = Scene.Recording();
        await Till.ConsumeAsync();
        await Register.ConsumeAsync();

        scene.Recorder.Started.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Forms))]
    public void Exceptions_that_are_no_errors_are_not_recorded(string form)
    {
        foreach (var fault in new Exception[] { new OrderException("x"), new OrderNotFoundException("x"), new KeyNotFoundException("x") })
        {
            using var scene = Scene.Recording();
            Throw(() => Finders[form](fault)).ShouldBeSameAs(fault);

            scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
            scene.Span.StatusDescription.ShouldBeNull();
            scene.Span.TagObjects.ShouldBeEmpty();
            scene.Span.Events.ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void All_others_are(string form)
    {
        var fault = new InvalidOperationException("outer", new OrderException("x"));
        using var scene = Scene.Recording();
        Throw(() => Finders[form](fault)).ShouldBeSameAs(fault);

        scene.Span.Status.ShouldBe(ActivityStatusCode.Error);
        scene.Span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
        scene.Span.Events.Count().ShouldBe(1);
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_cancellation_that_is_an_error_is_recorded_as_one(string form)
    {
        var fault = new OperationCanceledException("called off", Requested);
        using var scene = Scene.Recording();
        Throw(() => Waiters[form](fault)).ShouldBeSameAs(fault);

        scene.Span.Status.ShouldBe(ActivityStatusCode.Error);
        scene.Span.StatusDescription.ShouldBe("called off");
        scene.Span.GetTagItem("error.type").ShouldBe("System.OperationCanceledException");
        scene.Span.GetTagItem("pynector.canceled").ShouldBeNull();
        scene.Span.Events.Count().ShouldBe(1);
    }

    private static Exception? Throw(Func<object?> call)
    {
        var returned = Returned.From(call);
        ((IAsyncResult?)returned.Task)?.AsyncWaitHandle.WaitOne();
        return returned.Awaited();
    }
}
