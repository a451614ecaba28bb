using System.Collections.Concurrent;
using System.Diagnostics;
using Pynector.Faults;

namespace Pynector.Facade;

/// <summary>The activity sources that users ask for by name: one for each.</summary>
internal static class NamedSources
{
    private static readonly ConcurrentDictionary<string, ActivitySource> All = new(StringComparer.Ordinal);

    [ThreadStatic]
    private static string? _creating;

    internal static ActivitySource Get(string name)
    {
        if (All.TryGetValue(name, out var source))
        {
            return source;
        }

        if (_creating == name)
        {
            // A listener's filter that is asked about this very source asks for it.
            return All.GetOrAdd(name, Salvage);
        }

        // No lock: creating a source runs the listeners' code, and that may wait for another thread that asks for one.
        var created = Create(name);
        source = All.GetOrAdd(name, created);
        if (!ReferenceEquals(source, created))
        {
            created.Dispose();
        }

        return source;
    }

    private static ActivitySource Create(string name)
    {
        var before = _creating;
        _creating = name;
        try
        {
            return new ActivitySource(name);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Source, fault);
            return Salvage(name);
        }
        finally
        {
            _creating = before;
        }
    }

    // A listener's ShouldListenTo that throws leaves the source made and in the list of all, but its constructor without a result.
    // A new listener is asked about each of that list.
    private static ActivitySource Salvage(string name)
    {
        ActivitySource? found = null;
        using var finder = new ActivityListener
        {
            ShouldListenTo = source =>
            {
                if (source.Name == name && source.Version is null or "")
                {
                    found = source;
                }

                return false;
            },
        };
        ActivitySource.AddActivityListener(finder);
        return found!;
    }
}
