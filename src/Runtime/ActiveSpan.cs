using System.Diagnostics;
using Pynector.Activities;
using Pynector.Errors;
using Pynector.Spans;
using Pynector.Tags;

namespace Pynector;

/// <summary>
/// A span that is current until this is disposed: see
/// <see cref="ActivitySourceExtensions.StartSpan"/>. The default value is no span; all its methods do nothing.
/// </summary>
/// <remarks>
/// To be disposed by the method that started it, and in reverse order: a <c>using</c> does so. No method of it throws. It doesn't see
/// an exception that leaves the <c>using</c>: report it by <see cref="Fail(Exception)"/>, or use
/// <see cref="ActivitySourceExtensions.Run(ActivitySource, string, Action{Activity}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>.
/// </remarks>
public readonly struct ActiveSpan : IDisposable
{
    private readonly Activity? _before;

    internal ActiveSpan(Activity? activity, Activity? before)
    {
        Activity = activity;
        _before = before;
    }

    /// <summary>Gets the span; <see langword="null"/> while nobody listens, or where it is sampled out.</summary>
    public Activity? Activity { get; }

    private Activity? Recording => Activity is { IsAllDataRequested: true } span ? span : null;

    /// <summary>Sets a tag; a tag of the same key is replaced.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key of the tag, for example <c>order.id</c>.</param>
    /// <param name="value">The value; recorded as <see cref="CurrentSpan.Tag{T}"/> records it.</param>
    public void Tag<T>(string key, T value)
    {
        if (Recording is { } span)
        {
            TagWriter.Set(span, key, value);
        }
    }

    /// <summary>Adds an event, at the current time.</summary>
    /// <param name="name">The name of the event, for example <c>cache.miss</c>.</param>
    /// <param name="tags">Its tags.</param>
    public void Event(string name, ReadOnlySpan<SpanTag> tags = default)
    {
        if (Recording is { } span)
        {
            var recorded = tags.IsEmpty ? null : new ActivityTagsCollection();
            foreach (var tag in tags)
            {
                Enrichment.Add(recorded!, tag.Key, tag.Value);
            }

            Enrichment.Event(span, name, recorded);
        }
    }

    /// <summary>Links the span to another one, whose trace may be a different one.</summary>
    /// <param name="context">The other span; the default context is left out.</param>
    public void Link(ActivityContext context)
    {
        if (Recording is { } span)
        {
            Enrichment.Link(span, context);
        }
    }

    /// <summary>Sets the span's status to error.</summary>
    /// <param name="description">What went wrong.</param>
    public void Fail(string description) => Recording?.SetStatus(ActivityStatusCode.Error, description);

    /// <summary>Sets the span's status to error and records the exception: the tag <c>error.type</c> and an exception event.</summary>
    /// <param name="exception">The exception; its message describes the error.</param>
    public void Fail(Exception exception)
    {
        if (Recording is { } span)
        {
            ErrorRecorder.RecordReported(span, exception);
        }
    }

    /// <summary>Ends the span, and makes current what was so before it. A second time it does nothing.</summary>
    public void Dispose()
    {
        // Stopped: disposed already, and what is current by now is not this one's business.
        if (Activity is { IsStopped: false } span)
        {
            SpanRules.End(span);
            CurrentActivity.GoBack(_before);
        }
    }
}
