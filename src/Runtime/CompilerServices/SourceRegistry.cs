using System.Collections.Concurrent;
using System.ComponentModel;
using Pynector.Activities;

namespace Pynector.CompilerServices;

/// <summary>The activity sources of the assemblies that are loaded, and of those that they refer to. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SourceRegistry
{
    private static readonly ConcurrentDictionary<string, bool> All = new(StringComparer.Ordinal);

    /// <summary>Registers sources; module initializers of compiled assemblies call it. Never throws.</summary>
    /// <param name="names">The names of the sources.</param>
    public static void Add(params string[] names)
    {
        if (TracingSwitch.IsOn)
        {
            foreach (var name in names)
            {
                All.TryAdd(name, true);
            }
        }
    }

    /// <summary>The names, in an order that every run has.</summary>
    internal static string[] Names => [.. All.Keys.OrderBy(static name => name, StringComparer.Ordinal)];
}
