using System.Runtime.CompilerServices;

namespace Pynector.Runtime.Tests;

/// <summary>Calls of async methods that throw before there is a task: a failing static constructor, a missing assembly, a changed library.</summary>
public sealed class ThrowingCallTests
{
    [Fact]
    public void The_span_of_a_call_that_throws_ends_with_the_error()
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        var exception = new TypeInitializationException("Config", new InvalidOperationException());

        Should.Throw<TypeInitializationException>(() => { _ = recorder.Method().CallAsync<int>(() => throw exception); }).ShouldBeSameAs(exception);

        Activity.Current.ShouldBeSameAs(outer);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
        recorder.Span.GetTagItem("error.type").ShouldBe("System.TypeInitializationException");
    }

    [Fact]
    public void The_span_of_a_value_task_s_call_that_throws_ends_with_the_error()
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();

        Should.Throw<FileNotFoundException>(() => { _ = recorder.Method().CallValueAsync<int>(() => throw new FileNotFoundException()); });

        Activity.Current.ShouldBeSameAs(outer);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_span_in_place_of_a_body_that_can_not_start_ends_with_the_error(bool listenerThrows)
    {
        using var recorder = new Recorder();
        if (listenerThrows)
        {
            recorder.OnStarted = _ => throw new NotSupportedException();
        }

        using var outer = new Activity("outer").Start();
        var body = new BrokenBody();
        var call = default(BodyCall);
        call.Begin(recorder.Method()).ShouldBeTrue();

        Should.Throw<FileNotFoundException>(() => call.Start(ref body));

        Activity.Current.ShouldBeSameAs(outer);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    private struct BrokenBody : IAsyncStateMachine
    {
        public readonly void MoveNext() => throw new FileNotFoundException();

        public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
        {
        }
    }
}
