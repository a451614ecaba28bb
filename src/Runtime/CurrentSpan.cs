using System.Diagnostics;
using Pynector.Activities;
using Pynector.Errors;
using Pynector.Tags;

namespace Pynector;

/// <summary>
/// Enriches the current span: <see cref="Activity.Current"/>, whoever opened it. In the body of a traced method that is the
/// method's own span, unless the call is sampled out: then it is the caller's, and in a method with <c>Root</c> none. In a method that
/// <c>PynectorSpanLevel</c> leaves out, the calls do nothing, though their arguments are evaluated.
/// </summary>
/// <remarks>
/// Built with <c>PynectorTracing=false</c>, the calls vanish together with their arguments. They never throw: what a value's own
/// code throws stays inside. While no span records, they do nothing, and neither box nor allocate.
/// </remarks>
public static partial class CurrentSpan
{
    private const string Switch = "PYNECTOR_TRACING";

    // Each method asks for the switch itself: only a branch that stands in front of a call keeps the call out of a trimmed application.
    private static Activity? Recording => CurrentActivity.Value is { IsAllDataRequested: true } span ? span : null;

    /// <summary>Sets a tag; a tag of the same key is replaced.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key of the tag, for example <c>order.id</c>.</param>
    /// <param name="value">
    /// The value; <see langword="null"/> is not set. Text, numbers and sequences of them are recorded as they are, anything
    /// else as culture-invariant text.
    /// </param>
    [Conditional(Switch)]
    public static void Tag<T>(string key, T value)
    {
        if (TracingSwitch.IsOn && Recording is { } span)
        {
            TagWriter.Set(span, key, value);
        }
    }

    /// <summary>Links the span to another one, whose trace may be a different one.</summary>
    /// <param name="context">The other span; the default context is left out.</param>
    [Conditional(Switch)]
    public static void Link(ActivityContext context)
    {
        if (TracingSwitch.IsOn && Recording is { } span)
        {
            Enrichment.Link(span, context);
        }
    }

    /// <summary>Sets the span's status to error.</summary>
    /// <param name="description">What went wrong.</param>
    [Conditional(Switch)]
    public static void Fail(string description)
    {
        if (TracingSwitch.IsOn && Recording is { } span)
        {
            span.SetStatus(ActivityStatusCode.Error, description);
        }
    }

    /// <summary>
    /// Sets the span's status to error and records the exception: the tag <c>error.type</c> and an exception event. An
    /// exception that is then thrown on out of the method is not recorded twice.
    /// </summary>
    /// <param name="exception">The exception; its message describes the error.</param>
    [Conditional(Switch)]
    public static void Fail(Exception exception)
    {
        if (TracingSwitch.IsOn && Recording is { } span)
        {
            ErrorRecorder.RecordReported(span, exception);
        }
    }
}
