using System.Diagnostics;
using Shouldly;

namespace Pynector.Generator.RunTests.Harness;

/// <summary>Who listens while a method is called, and whether its caller has a span.</summary>
public enum Audience
{
    /// <summary>Nobody, under a caller's span.</summary>
    None,

    /// <summary>The sampler says no to a child: there is no span at all.</summary>
    SampledOut,

    /// <summary>The sampler says no to a root: there is a span that only carries its context on.</summary>
    SampledOutRoot,

    /// <summary>A child of the caller's span records.</summary>
    Recording,

    /// <summary>A root records.</summary>
    RecordingRoot,
}

/// <summary>A caller with or without a span, and a listener or none; undone when disposed.</summary>
internal sealed class Scene : IDisposable
{
    /// <summary>The source of every input that names none: the assembly's name.</summary>
    public static readonly string DefaultSource = typeof(Scene).Assembly.GetName().Name!;

    private readonly Activity? _before = Activity.Current;
    private readonly Recorder? _recorder;

    public Scene(Audience audience, params string[] sources)
    {
        Activity.Current = null;
        Caller = audience is Audience.SampledOutRoot or Audience.RecordingRoot ? null : new Activity("caller").Start();
        _recorder = audience switch
        {
            Audience.None => null,
            Audience.SampledOut => new Recorder(ActivitySamplingResult.None, [DefaultSource, .. sources]),
            Audience.SampledOutRoot => new Recorder(ActivitySamplingResult.PropagationData, [DefaultSource, .. sources]),
            _ => new Recorder(ActivitySamplingResult.AllDataAndRecorded, [DefaultSource, .. sources]),
        };
    }

    public static Scene Recording(params string[] sources) => new(Audience.Recording, sources);

    /// <summary>The caller's span, which no listener made.</summary>
    public Activity? Caller { get; }

    public Recorder Recorder => _recorder ?? throw new InvalidOperationException("Nobody listens.");

    /// <summary>Gets the one span of the scene, which has ended.</summary>
    public Activity Span
    {
        get
        {
            Recorder.Started.Count.ShouldBe(1, "spans started");
            return Recorder.Stopped.ShouldHaveSingleItem();
        }
    }

    /// <summary>Gets the names of the spans that ended, in order.</summary>
    public IEnumerable<string> Names => Recorder.Stopped.Select(span => span.OperationName);

    /// <summary>Asserts that the caller is left as it came.</summary>
    public void CurrentShouldBeTheCallers() => Activity.Current.ShouldBeSameAs(Caller);

    public void Dispose()
    {
        _recorder?.Dispose();
        Caller?.Stop();
        Activity.Current = _before;
    }
}
