using System.Diagnostics;
using Inputs.Behaviour;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Behaviour;

/// <summary>Many calls at once don't get into each other's way.</summary>
[Collection(ListeningCollection.Name)]
public class CrowdTests
{
    private const int Members = 300;

    [Fact]
    public async Task Every_call_has_its_own_span_under_its_own_parent()
    {
        using var scene = Scene.Recording();
        var sums = await Task.WhenAll(Enumerable.Range(1, Members).Select(member => Task.Run(() => Crowd.JoinAsync(member))));

        sums.ShouldBe(Enumerable.Range(1, Members).Select(member => 4 * member));
        var spans = scene.Recorder.Stopped;
        spans.Count.ShouldBe(5 * Members);
        spans.ShouldAllBe(span => span.Status == ActivityStatusCode.Unset);
        foreach (var family in spans.GroupBy(span => span.GetTagItem("member")))
        {
            var join = family.Single(span => span.OperationName == "Crowd.JoinAsync");
            join.Parent.ShouldBeSameAs(scene.Caller);
            family.Where(span => span != join).ShouldAllBe(span => span.Parent == join);
            family.Select(span => span.OperationName).Order().ShouldBe(["Crowd.JoinAsync", "Crowd.Look", "Crowd.StepAsync", "Crowd.StepAsync", "Crowd.WalkAsync"]);
        }
    }

    // Listeners come and go while calls run: none of them may be disturbed, and each started span ends.
    [Fact]
    public async Task Listeners_that_come_and_go_change_no_result()
    {
        using var stop = new CancellationTokenSource();
        var recorders = new List<Recorder>();
        var switching = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var recorder = new Recorder(ActivitySamplingResult.AllDataAndRecorded, Scene.DefaultSource);
                recorders.Add(recorder);
                recorder.Dispose();
            }
        });
        try
        {
            for (var round = 0; round < 10; round++)
            {
                var sums = await Task.WhenAll(Enumerable.Range(1, 50).Select(member => Task.Run(() => Crowd.JoinAsync(member))));
                sums.ShouldBe(Enumerable.Range(1, 50).Select(member => 4 * member));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await switching;
        }

        recorders.SelectMany(recorder => recorder.Started).ShouldAllBe(span => span.IsStopped);
    }
}
