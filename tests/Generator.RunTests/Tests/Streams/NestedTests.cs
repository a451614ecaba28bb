using System.Diagnostics;
using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>What the producer calls is a child of the stream; what the consumer calls between items is not.</summary>
[Collection(ListeningCollection.Name)]
public class NestedTests
{
    [Fact]
    public async Task Async_streams_nest()
    {
        using var scene = Scene.Recording();

        (await new Library().CopyAsync()).ShouldBe(33);
        ShouldNest(scene, "Async");
    }

    [Fact]
    public void Sequences_nest()
    {
        using var scene = Scene.Recording();

        new Library().Copy().ShouldBe(33);
        ShouldNest(scene, "");
    }

    private static void ShouldNest(Scene scene, string suffix)
    {
        var spans = scene.Recorder.Stopped;
        spans.Select(Describe).Order().ShouldBe(
        [
            $"Copy{suffix} < caller",
            $"Keep{suffix} < Copy{suffix}",
            $"Keep{suffix} < Copy{suffix}",
            $"Keep{suffix} < Copy{suffix}",
            $"Keep{suffix} < Copy{suffix}",
            $"Lines{suffix} < Copy{suffix}",
            $"Pages{suffix} < Lines{suffix}",
            $"Read{suffix} < Lines{suffix}",
            $"Read{suffix} < Lines{suffix}",
            $"Turn{suffix} < Pages{suffix}",
            $"Turn{suffix} < Pages{suffix}",
        ]);

        // The inner stream comes to its end while the producer of the outer one runs.
        spans.Select(Name).TakeLast(3).ShouldBe([$"Pages{suffix}", $"Lines{suffix}", $"Copy{suffix}"]);
        scene.CurrentShouldBeTheCallers();

        static string Describe(Activity span) => $"{Name(span)} < {Name(span.Parent!)}";

        static string Name(Activity span) => span.OperationName.Replace("Library.", "", StringComparison.Ordinal);
    }
}
