using System.Diagnostics;
using System.Diagnostics.Metrics;

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

        if (state == State.Measuring)
        {
            return HearMeters();
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

    private static MeterListener HearMeters()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument),
        };
        listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        listener.Start();
        return listener;
    }
}
