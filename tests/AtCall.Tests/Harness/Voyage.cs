using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Pynector.AtCall.Tests.Harness;

/// <summary>An application and its library, loaded side by side, and the spans of what it calls.</summary>
internal sealed class Voyage : IDisposable
{
    private readonly AssemblyLoadContext _context = new(name: null, isCollectible: true);
    private readonly Type _calls;
    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;

    private Voyage(Built library, Built application)
    {
        Emitted = application.Emitted;
        Findings = application.Findings;
        Load(library.Image);
        var loaded = Load(application.Image);
        _calls = loaded.GetType("Voyage.Calls", throwOnError: true)!;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => !source.Name.StartsWith("System", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Gets the names of the files that the generator added to the application.</summary>
    public IReadOnlyList<string> Emitted { get; }

    /// <summary>Gets what the package said of the application.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>Gets the spans of the last call, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Spans => _spans;

    /// <summary>Gets the one span of the last call.</summary>
    public Activity Span => _spans.ShouldHaveSingleItem();

    public static async Task<Voyage> BuildAsync(Project library, ReferencedAs kind, Project application)
    {
        var built = await library.BuildAsync();
        return new Voyage(built, await application.Reference(built, kind).BuildAsync());
    }

    /// <summary>Calls a method of the application.</summary>
    public async Task<int> CallAsync(string method)
    {
        _spans.Clear();
        var result = _calls.GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
        return result is Task<int> task ? await task : (int)result!;
    }

    /// <summary>Sets a property of the application.</summary>
    public void Set(string property, object value) => _calls.GetProperty(property)!.SetValue(null, value);

    public void Dispose()
    {
        _listener.Dispose();
        _context.Unload();
    }

    private Assembly Load(byte[] image)
    {
        using var stream = new MemoryStream(image);
        return _context.LoadFromStream(stream);
    }
}
