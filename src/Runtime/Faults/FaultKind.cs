namespace Pynector.Faults;

/// <summary>What was being done for telemetry when it threw; the names are part of what is reported.</summary>
internal enum FaultKind
{
    /// <summary>Creating an activity source: a listener's <c>ShouldListenTo</c> threw.</summary>
    Source,

    /// <summary>Starting a span: a sampler or a listener's <c>ActivityStarted</c> threw.</summary>
    Start,

    /// <summary>Ending a span: a listener's <c>ActivityStopped</c> threw.</summary>
    Stop,

    /// <summary>Reading or formatting the value of a tag.</summary>
    Tag,

    /// <summary>Adding an event or a link.</summary>
    Enrich,

    /// <summary>Recording an exception: its message or text, or a listener's <c>ExceptionRecorder</c>, threw.</summary>
    Exception,

    /// <summary>Changing the current span: a handler of <c>Activity.CurrentChanged</c> threw.</summary>
    Current,

    /// <summary>Reading a context from headers: their getter threw.</summary>
    Extract,

    /// <summary>Logging: a logger factory, one of its loggers, or a scope of theirs threw.</summary>
    Log,

    /// <summary>Measuring a call: a listener of meters threw.</summary>
    Measure,

    /// <summary>Showing a span on the console: a tag's value, or the console, threw.</summary>
    Show,
}
