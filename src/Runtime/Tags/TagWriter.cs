using System.Diagnostics;
using Pynector.Faults;

namespace Pynector.Tags;

/// <summary>Sets tags without letting a value's own code out.</summary>
internal static class TagWriter
{
    internal static void Set<T>(Activity span, string key, T value)
    {
        // Asked first: a value that nobody keeps is neither boxed nor formatted.
        if (!span.IsAllDataRequested)
        {
            return;
        }

        // The compiler decides this for each T, and leaves one call: no conversion, and no code of the value's own to guard.
        if (TagValue.IsRecordedAsIs<T>())
        {
            span.SetTag(key, value);
        }
        else if (Convert(value) is { } recorded)
        {
            // Only then: setting null would remove a tag of that key.
            span.SetTag(key, recorded);
        }
    }

    internal static void Set<TSelf, T>(Activity span, string key, TSelf self, Func<TSelf, T> read)
    {
        if (span.IsAllDataRequested && TryRead(self, read, out var value))
        {
            Set(span, key, value);
        }
    }

    /// <summary>What is recorded for a value; <see langword="null"/> where there is nothing, or its own code throws.</summary>
    internal static object? Convert<T>(T value)
    {
        try
        {
            return TagValue.Of(value);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Tag, fault);
            return null;
        }
    }

    /// <summary>Reads a member, unless its getter throws.</summary>
    internal static bool TryRead<TSelf, T>(TSelf self, Func<TSelf, T> read, out T value)
    {
        try
        {
            value = read(self);
            return true;
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Tag, fault);
            value = default!;
            return false;
        }
    }
}
