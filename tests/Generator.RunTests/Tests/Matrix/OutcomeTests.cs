using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Matrix;

/// <summary>The caller gets what the plain method gives, whoever listens.</summary>
[Collection(ListeningCollection.Name)]
public class OutcomeTests
{
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_caller_gets_what_the_plain_method_gives(Form form, Shape shape) => Rows.All(shape).Check((ending, moment, audience) =>
    {
        var subject = Subject.Of(form, shape);
        var fault = Endings.Fault(ending);
        using var scene = new Scene(audience);

        var plain = Run(subject.Plain, new Journey(moment, fault));
        var traced = Run(subject.Traced, new Journey(moment, fault));

        traced.Thrown.ShouldBeSameAs(plain.Thrown);
        traced.WasCompleted.ShouldBe(plain.WasCompleted);
        traced.Value.ShouldBe(plain.Value);

        // A runtime-async method that is canceled at once has a faulted task on .NET 11.
        if (!RuntimeAsync.IsOn || form != Form.InPlace)
        {
            traced.Task?.Status.ShouldBe(plain.Task!.Status);
            traced.Exceptions.Count.ShouldBe(plain.Exceptions.Count);
        }

        traced.Exceptions.ShouldAllBe(e => ReferenceEquals(e, fault));
        traced.Awaited().ShouldBeSameAs(fault);
        plain.Awaited().ShouldBeSameAs(fault);
    });

    [Theory, MemberData(nameof(Rows.SuspendingMethods), MemberType = typeof(Rows))]
    public Task A_caller_that_awaits_gets_the_result_or_the_very_exception(Form form, Shape shape) => Rows.Endings.CheckAsync(async ending =>
    {
        var subject = Subject.Of(form, shape);
        var fault = Endings.Fault(ending);
        var way = new Journey(Moment.AfterSuspension, fault);
        using var scene = Scene.Recording();

        var awaiting = Await(subject.Traced(way));
        way.Resume();
        var (value, thrown) = await awaiting;

        thrown.ShouldBeSameAs(fault);
        value.ShouldBe(fault is null && shape is (Shape.TaskOfInt or Shape.ValueTaskOfInt) ? Journey.Result : null);
    });

    // As callers write it, each on the type that it gets.
    private static async Task<(int? Value, Exception? Thrown)> Await(object? returned)
    {
        try
        {
            switch (returned)
            {
                case Task<int> task:
                    return (await task, null);
                case ValueTask<int> task:
                    return (await task, null);
                case ValueTask task:
                    await task;
                    break;
                default:
                    await (Task)returned!;
                    break;
            }

            return (null, null);
        }
        catch (Exception e)
        {
            return (null, e);
        }
    }

    private static Returned Run(Func<Journey, object?> call, Journey way)
    {
        var returned = Returned.From(() => call(way));
        if (way.Moment == Moment.AfterSuspension)
        {
            returned.WasCompleted.ShouldBeFalse();
            way.Resume();
        }

        return returned;
    }
}
