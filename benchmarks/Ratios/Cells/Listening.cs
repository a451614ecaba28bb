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

        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = state == State.Recording
                ? static (ref _) => ActivitySamplingResult.AllDataAndRecorded
                : static (ref options) => options.Parent == default ? ActivitySamplingResult.PropagationData : ActivitySamplingResult.None,
        };
        ActivitySource.AddActivityListener(listener);
        if (state == State.SampledOutChild)
        {
            // Current for all that is measured, and left so: it ends with the process.
            new ActivitySource("Shop.Door").StartActivity("POST /orders");
        }

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
