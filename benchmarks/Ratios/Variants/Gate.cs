using System.Threading.Tasks.Sources;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>
/// What the measured methods await. Open, it lets them pass; shut, they suspend until the measuring loop lets them go on, on its
/// own thread: no thread pool, no timer, no allocation.
/// </summary>
internal sealed class Gate : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core;

    internal bool IsOpen { get; init; }

    internal ValueTask PassAsync() => IsOpen ? default : new ValueTask(this, _core.Version);

    internal void Release() => _core.SetResult(true);

    public void GetResult(short token)
    {
        _core.GetResult(token);
        _core.Reset();
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
