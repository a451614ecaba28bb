using System.Diagnostics;

namespace Pynector.CompilerServices;

/// <summary>Sets tags without letting a value's own code out.</summary>
internal static class Tags
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
            return;
        }

        SetConverted(span, key, value);
    }

    internal static void Set<TSelf, T>(Activity span, string key, TSelf self, Func<TSelf, T> read)
    {
        if (!span.IsAllDataRequested)
        {
            return;
        }

        T value;
        try
        {
            value = read(self);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Tag, fault);
            return;
        }

        Set(span, key, value);
    }

    private static void SetConverted<T>(Activity span, string key, T value)
    {
        try
        {
            // Setting null would remove a tag of that key.
            if (TagValue.Of(value) is { } recorded)
            {
                span.SetTag(key, recorded);
            }
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Tag, fault);
        }
    }
}
