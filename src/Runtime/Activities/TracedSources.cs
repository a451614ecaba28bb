using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Pynector.Faults;

namespace Pynector.Activities;

/// <summary>The activity sources of traced methods: one for each name and assembly.</summary>
internal static class TracedSources
{
    private static readonly ConcurrentDictionary<(string Name, Assembly Assembly), ActivitySource?> All = new();

    [ThreadStatic]
    private static bool _isCreating;

    /// <summary>
    /// Gets the source; <see langword="null"/> where a listener has thrown at it, whose methods stay untraced, and where the caller is a
    /// listener's filter that this thread asks about a source: it is asked before the source is there.
    /// </summary>
    internal static ActivitySource? Get(string name, Assembly assembly)
    {
        if (All.TryGetValue((name, assembly), out var source))
        {
            return source;
        }

        if (_isCreating)
        {
            return null;
        }

        // No lock: creating a source runs the listeners' code, and that may wait for another thread that traces.
        var created = Create(name, assembly);
        source = All.GetOrAdd((name, assembly), created);
        if (!ReferenceEquals(source, created))
        {
            created?.Dispose();
        }

        return source;
    }

    private static ActivitySource? Create(string name, Assembly assembly)
    {
        _isCreating = true;
        try
        {
            return new ActivitySource(name, VersionOf(assembly));
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Source, fault);
            return null;
        }
        finally
        {
            _isCreating = false;
        }
    }

    /// <summary>The informational version of an assembly, without its suffix.</summary>
    internal static string? VersionOf(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var suffix = version?.IndexOf('+') ?? -1;
        return suffix < 0 ? version : version!.Substring(0, suffix);
    }
}
