using System.Threading.Tasks.Sources;

namespace Pynector.Runtime.Tests;

/// <summary>Value tasks of a core: read once, watched while they are pending.</summary>
public sealed class ValueTaskTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData(null, false)]
    [InlineData("total", true)]
    [InlineData("total", false)]
    public async Task A_source_is_read_exactly_once(string? resultTag, bool completesAtOnce)
    {
        using var recorder = new Recorder();
        var source = new CountingSource();
        if (completesAtOnce)
        {
            source.Complete(7);
        }

        var task = recorder.Method(resultTag: resultTag).Forward(() => new ValueTask<int>(source, 0));
        if (!completesAtOnce)
        {
            recorder.Stopped.ShouldBeEmpty();
            source.Complete(7);
        }

        (await task).ShouldBe(7);
        source.Reads.ShouldBe(1);
        recorder.Span.GetTagItem("total").ShouldBe(resultTag is null ? null : 7);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_source_is_read_exactly_once(bool completesAtOnce)
    {
        using var recorder = new Recorder();
        var source = new CountingSource();
        var exception = new InvalidOperationException();
        if (completesAtOnce)
        {
            source.Fail(exception);
        }

        var task = recorder.Method().Forward(() => new ValueTask<int>(source, 0));
        if (!completesAtOnce)
        {
            source.Fail(exception);
        }

        (await Should.ThrowAsync<InvalidOperationException>(async () => await task)).ShouldBeSameAs(exception);
        source.Reads.ShouldBe(1);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Fact]
    public async Task A_pending_async_callee_is_watched()
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource<int>();

        var task = recorder.Method().CallValueAsync(async ValueTask<int> () => await gate.Task);
        recorder.Stopped.ShouldBeEmpty();
        gate.SetResult(7);

        (await task).ShouldBe(7);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task A_source_is_not_touched_where_the_call_is_sampled_out()
    {
        using var recorder = new Recorder(ActivitySamplingResult.None);
        var source = new CountingSource();

        var task = recorder.Method(resultTag: "total").Forward(() => new ValueTask<int>(source, 0));
        task.ShouldBe(new ValueTask<int>(source, 0));
        source.Complete(7);

        (await task).ShouldBe(7);
        source.Reads.ShouldBe(1);
    }

    private sealed class CountingSource : IValueTaskSource<int>
    {
        private ManualResetValueTaskSourceCore<int> _core;

        public int Reads { get; private set; }

        public void Complete(int result) => _core.SetResult(result);

        public void Fail(Exception exception) => _core.SetException(exception);

        public int GetResult(short token)
        {
            Reads++;
            return _core.GetResult(token);
        }

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);
    }
}
