#undef PYNECTOR_TRACING

namespace Pynector.Runtime.Tests;

/// <summary>Calls of <c>CurrentSpan</c> vanish from code that is compiled with tracing off.</summary>
public sealed class CompiledOutTests
{
    [Fact]
    public void Without_the_constant_calls_vanish_together_with_their_arguments()
    {
        using var span = new Activity("somebody's").Start();

        CurrentSpan.Tag("a", Evaluated());
        CurrentSpan.Event(Evaluated());
        CurrentSpan.Event(Evaluated(), "b", 1);
        CurrentSpan.Event("b", "c", 1, "d", Evaluated());
        CurrentSpan.Event("b", "c", 1, "d", 2L, "e", Evaluated());
        CurrentSpan.Event("b", [new("c", Evaluated())]);
        CurrentSpan.Link(new ActivityContext(default, default, default, Evaluated()));
        CurrentSpan.Fail(Evaluated());
        CurrentSpan.Fail(new InvalidOperationException(Evaluated()));

        span.TagObjects.ShouldBeEmpty();
        span.Events.ShouldBeEmpty();
        span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    private static string Evaluated() => throw new InvalidOperationException("This argument was evaluated.");
}
