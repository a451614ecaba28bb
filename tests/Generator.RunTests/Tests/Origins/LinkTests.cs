using System.Collections;
using System.Diagnostics;
using Inputs.Origins;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Origins;

/// <summary><c>[Link]</c>: the argument names what the span is linked to.</summary>
[Collection(ListeningCollection.Name)]
public class LinkTests
{
    private static readonly ActivityContext One = NewContext();
    private static readonly ActivityContext Other = NewContext();

    private static readonly Dictionary<string, (Func<int> Call, int Result, ActivityContext[] Links)> Calls = new()
    {
        ["one"] = (() => Connections.ToOne(One), 1, [One]),
        ["one, default"] = (() => Connections.ToOne(default), 1, []),
        ["lazy sequence"] = (() => Connections.ToMany(new[] { One, Other }.Where(context => context != default)), 2, [One, Other]),
        ["no sequence"] = (() => Connections.ToMany(null), 2, []),
        ["empty sequence"] = (() => Connections.ToMany([]), 2, []),
        ["sequence with a default"] = (() => Connections.ToMany([One, default, Other]), 2, [One, Other]),
        ["sequence with one twice"] = (() => Connections.ToMany([One, One]), 2, [One, One]),
        ["array"] = (() => Connections.ToArray(One, Other), 2, [One, Other]),
        ["no array"] = (() => Connections.ToArray(), 0, []),
        ["list"] = (() => Connections.ToList([One]), 1, [One]),
        ["immutable array"] = (() => Connections.ToImmutable([One, Other]), 2, [One, Other]),
        ["immutable array that is none"] = (() => Connections.ToImmutable(default), -1, []),
        ["several"] = (() => Connections.ToAll(null, One, 7, [Other]), 7, [One, Other]),
        ["async"] = (() => Finish(Connections.ToManyAsync([One, Other])), 3, [One, Other]),
        ["stream"] = (() => Connections.ToManyFromSequence([One, Other]).Single(), 4, [One, Other]),
    };

    public static TheoryData<string> Rows => [.. Calls.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void The_span_is_linked_to_what_the_argument_names(string row)
    {
        using var scene = Scene.Recording();
        Calls[row].Call().ShouldBe(Calls[row].Result);

        scene.Span.Links.Select(link => link.Context).ShouldBe(Calls[row].Links);
        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_sampler_sees_the_links(string row)
    {
        using var scene = new Scene(Audience.None);
        List<ActivityContext>? seen = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Scene.DefaultSource,
            Sample = (ref options) =>
            {
                seen = [.. (options.Links ?? []).Select(link => link.Context)];
                return ActivitySamplingResult.None;
            },
        };
        ActivitySource.AddActivityListener(listener);

        Calls[row].Call().ShouldBe(Calls[row].Result);
        seen.ShouldBe(Calls[row].Links);
    }

    [Fact]
    public void A_parent_stays_the_parent_beside_links()
    {
        using var scene = Scene.Recording();
        var parent = NewContext();
        Connections.ToAll($"00-{parent.TraceId}-{parent.SpanId}-01", One, 7, [Other]).ShouldBe(7);

        scene.Span.ParentSpanId.ShouldBe(parent.SpanId);
        scene.Span.Links.Select(link => link.Context).ShouldBe([One, Other]);
    }

    [Fact]
    public void A_sequence_is_read_once_while_somebody_listens()
    {
        using var scene = Scene.Recording();
        var sequence = new Counted([One, Other], fault: null);

        Connections.ToMany(sequence).ShouldBe(2);
        sequence.Enumerated.ShouldBe(1);
        sequence.Disposed.ShouldBe(1);
    }

    [Fact]
    public void A_sequence_is_not_read_while_nobody_does()
    {
        using var scene = new Scene(Audience.None);
        var sequence = new Counted([One], fault: null);

        Connections.ToMany(sequence).ShouldBe(2);
        sequence.Enumerated.ShouldBe(0);
    }

    [Theory, InlineData(0), InlineData(1)]
    public void What_a_sequence_throws_stays_inside(int after)
    {
        using var scene = Scene.Recording();
        var sequence = new Counted([.. new[] { One }.Take(after)], new InvalidOperationException("no more"));

        Connections.ToMany(sequence).ShouldBe(2);
        Finish(Connections.ToManyAsync(sequence)).ShouldBe(3);
        Connections.ToManyFromSequence(sequence).ToList().ShouldBe([4]);

        scene.Recorder.Stopped.Count.ShouldBe(3);
        scene.Recorder.Stopped.ShouldAllBe(span => span.Status == ActivityStatusCode.Unset && span.Parent == scene.Caller);
        scene.CurrentShouldBeTheCallers();
    }

    private static ActivityContext NewContext() =>
        new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

    private static T Finish<T>(Task<T> task) => task.GetAwaiter().GetResult();

    /// <summary>A lazy sequence that counts its readers, and may fail at its end.</summary>
    private sealed class Counted(IReadOnlyList<ActivityContext> contexts, Exception? fault) : IEnumerable<ActivityContext>
    {
        public int Enumerated { get; private set; }

        public int Disposed { get; private set; }

        public IEnumerator<ActivityContext> GetEnumerator()
        {
            Enumerated++;
            try
            {
                foreach (var context in contexts)
                {
                    yield return context;
                }

                if (fault is not null)
                {
                    throw fault;
                }
            }
            finally
            {
                Disposed++;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
