using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Pynector.Faults;

namespace Pynector.Activities;

/// <summary>The activity sources of traced methods: one for each name and assembly.</summary>
internal static class TracedSources
{
    private static readonly ConcurrentDictionary<(string Name, Assembly Assembly), ActivitySource?> All = new();

    /// <summary>Gets the source, or <see langword="null"/> where a listener has thrown at it: its methods stay untraced.</summary>
    internal static ActivitySource? Get(string name, Assembly assembly)
    {
        if (All.TryGetValue((name, assembly), out var source))
        {
            return source;
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
        try
        {
            return new ActivitySource(name, VersionOf(assembly));
        }
        catch (Exception fault)
        {
            // Sources are created in type initializers: let out, this would break the traced type for the life of the process.
            PynectorEventSource.Report(FaultKind.Source, fault);
            return null;
        }
    }

    private static string? VersionOf(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var suffix = version?.IndexOf('+') ?? -1;
        return suffix < 0 ? version : version!.Substring(0, suffix);
    }
}
