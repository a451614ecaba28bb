namespace Pynector.Runtime.Tests.Logging;

/// <summary>A source that is listened to for the time of a test.</summary>
internal sealed class Spans : IDisposable
{
    private readonly Recorder _recorder;
    private readonly ActivitySource _source;

    public Spans(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
    {
        Activity.Current = null;
        _recorder = new Recorder(sampling);
        _source = new ActivitySource(_recorder.Source);
    }

    public Activity Start(string name = "span") => _source.StartActivity(name)!;

    public void Dispose()
    {
        _source.Dispose();
        _recorder.Dispose();
        Activity.Current = null;
    }
}
