using System.Diagnostics;
using Pynector.Faults;
using Pynector.Tags;

namespace Pynector.Activities;

/// <summary>Adds events and links without letting faults out.</summary>
internal static class Enrichment
{
    internal static void Event(Activity span, string name, ActivityTagsCollection? tags)
    {
        try
        {
            span.AddEvent(new ActivityEvent(name, tags: tags));
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Enrich, fault);
        }
    }

    internal static void Link(Activity span, ActivityContext context)
    {
        // To no span there is no link: [Link] leaves it out, too.
        if (context == default)
        {
            return;
        }

        try
        {
            span.AddLink(new ActivityLink(context));
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Enrich, fault);
        }
    }

    /// <summary>Adds a tag of an event; one whose value can't be had is left out.</summary>
    internal static void Add<T>(ActivityTagsCollection tags, string key, T value)
    {
        try
        {
            if (TagValue.Of(value) is { } recorded)
            {
                tags[key] = recorded;
            }
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Tag, fault);
        }
    }
}
