using System.Diagnostics;
using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Matrix;

/// <summary>With nobody listening, a call allocates what the plain method allocates.</summary>
[Collection(ListeningCollection.Name)]
public class BytesTests
{
    private const int Calls = 100;

    // The one field that a builder in place adds to the state machine, which is on the heap once the method suspends.
    private const int Field = 8;

    // A guarded wrapper is not inlined: an exception thrown through it has one frame more in its stack trace's array.
    private const int Frame = 32;

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void Nobody_listening_costs_no_bytes(Form form, Shape shape) => Rows.Ways(shape).Check((ending, moment) =>
    {
        using var scene = new Scene(Audience.None);
        Activity.Current = null; // The caller's span, which records, would be tagged.
        var subject = Subject.Of(form, shape);
        var way = new Journey(moment, Endings.Fault(ending));

        var plain = Measure(subject.Plain, way);
        var traced = Measure(subject.Traced, way);

        var allowed = (form, moment) switch
        {
            (Form.InPlace, Moment.AfterSuspension) => Field * Calls,
            (Form.OtherCore or Form.AtCallOther, Moment.BeforeAwait) when ending != Ending.Returns => Frame * Calls,
            _ => 0,
        };
        (traced - plain).ShouldBeLessThanOrEqualTo(allowed, $"bytes above the plain method's {plain} in {Calls} calls");
    });

    // Shows that the test above can fail: a call that is recorded is not free.
    [Fact]
    public void Bytes_are_seen_where_a_span_is_made()
    {
        using var scene = Scene.Recording();
        var subject = Subject.Of(Form.InPlace, Shape.TaskOfInt);
        var way = new Journey(Moment.AfterCompletedAwait, fault: null);

        (Measure(subject.Traced, way) - Measure(subject.Plain, way)).ShouldBeGreaterThan(Calls * 100);
    }

    private static long Measure(Func<Journey, object?> call, Journey way)
    {
        // Type initializers, and what the runtime makes once.
        Run(call, way);
        Run(call, way);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            Run(call, way);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Run(Func<Journey, object?> call, Journey way)
    {
        way.Rewind();
        try
        {
            call(way);
        }
        catch (Exception)
        {
            return;
        }

        if (way.Moment == Moment.AfterSuspension)
        {
            way.Resume();
        }
    }
}
