using System.Diagnostics;
using Pynector.Activities;

namespace Pynector;

public static partial class CurrentSpan
{
    /// <summary>Adds an event, at the current time.</summary>
    /// <param name="name">The name of the event, for example <c>cache.miss</c>.</param>
    [Conditional(Switch)]
    public static void Event(string name)
    {
        if (TracingSwitch.IsOn && Recording is { } span)
        {
            Enrichment.Event(span, name, null);
        }
    }

    /// <summary>Adds an event with a tag, at the current time.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the event.</param>
    /// <param name="key">The key of the tag.</param>
    /// <param name="value">The value; recorded as <see cref="Tag{T}"/> records it.</param>
    [Conditional(Switch)]
    public static void Event<T>(string name, string key, T value)
    {
        if (TracingSwitch.IsOn && Recording is { } span)
        {
            var tags = new ActivityTagsCollection();
            Enrichment.Add(tags, key, value);
            Enrichment.Event(span, name, tags);
        }
    }

    /// <summary>Adds an event with two tags, at the current time.</summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <param name="name">The name of the event.</param>
    /// <param name="key1">The key of the first tag.</param>
    /// <param name="value1">The first value; recorded as <see cref="Tag{T}"/> records it.</param>
    /// <param name="key2">The key of the second tag.</param>
    /// <param name="value2">The second value.</param>
    [Conditional(Switch)]
    public static void Event<T1, T2>(string name, string key1, T1 value1, string key2, T2 value2)
    {
        if (TracingSwitch.IsOn && Recording is { } span)
        {
            var tags = new ActivityTagsCollection();
            Enrichment.Add(tags, key1, value1);
            Enrichment.Add(tags, key2, value2);
            Enrichment.Event(span, name, tags);
        }
    }

    /// <summary>Adds an event with three tags, at the current time.</summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <param name="name">The name of the event.</param>
    /// <param name="key1">The key of the first tag.</param>
    /// <param name="value1">The first value; recorded as <see cref="Tag{T}"/> records it.</param>
    /// <param name="key2">The key of the second tag.</param>
    /// <param name="value2">The second value.</param>
    /// <param name="key3">The key of the third tag.</param>
    /// <param name="value3">The third value.</param>
    [Conditional(Switch)]
    public static void Event<T1, T2, T3>(string name, string key1, T1 value1, string key2, T2 value2, string key3, T3 value3)
    {
        if (TracingSwitch.IsOn && Recording is { } span)
        {
            var tags = new ActivityTagsCollection();
            Enrichment.Add(tags, key1, value1);
            Enrichment.Add(tags, key2, value2);
            Enrichment.Add(tags, key3, value3);
            Enrichment.Event(span, name, tags);
        }
    }

    /// <summary>Adds an event with any number of tags, at the current time.</summary>
    /// <param name="name">The name of the event.</param>
    /// <param name="tags">The tags; their values are recorded as <see cref="Tag{T}"/> records them.</param>
    [Conditional(Switch)]
    public static void Event(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (TracingSwitch.IsOn && Recording is { } span)
        {
            var recorded = new ActivityTagsCollection();
            foreach (var tag in tags)
            {
                Enrichment.Add(recorded, tag.Key, tag.Value);
            }

            Enrichment.Event(span, name, recorded);
        }
    }
}
