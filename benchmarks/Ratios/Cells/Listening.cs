using System.Diagnostics;

namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>Puts the process into a state, for all sources alike.</summary>
internal static class Listening
{
    internal static IDisposable? Enter(State state)
    {
        if (state == State.NoListener)
        {
            return null;
        }

        var result = state == State.Recording ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.PropagationData;
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => result,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
