using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>Stack traces read as those of the plain stream: nothing between the user's frames.</summary>
[Collection(ListeningCollection.Name)]
public class StreamStackTraceTests
{
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void Nothing_of_ours_is_in_a_stack_trace(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = Scene.Recording();
        var viewer = new Viewer(new Script(ending, suspends)).Watch(Subject.Of(kind).Traced);
        if (viewer.Thrown is null)
        {
            return;
        }

        var trace = viewer.Thrown.StackTrace!;
        trace.ShouldContain("Reel.Throw");
        trace.ShouldNotContain("Pynector.CompilerServices");
        trace.ShouldContain($"{nameof(Viewer)}.{nameof(Viewer.Watch)}");
    });
}
