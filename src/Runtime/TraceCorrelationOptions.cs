using Microsoft.Extensions.Logging;

namespace Pynector;

/// <summary>What <see cref="TraceCorrelationExtensions.AddTraceCorrelation(ILoggingBuilder, Action{TraceCorrelationOptions})"/> does beside adding the fields.</summary>
public sealed class TraceCorrelationOptions
{
    /// <summary>
    /// Gets or sets whether a log at <see cref="LogLevel.Error"/> or <see cref="LogLevel.Critical"/> sets the status of the current
    /// span to Error, with the log's message as description. The default is <see langword="false"/>.
    /// </summary>
    /// <remarks>
    /// A status that is set already stays: Error with its description, and Ok, which the OpenTelemetry specification calls final.
    /// A log that the filters for all providers drop is no log. What to filter out here alone, rules for the provider
    /// <c>Pynector.Logging.SpanFailureProvider</c> say.
    /// </remarks>
    public bool ErrorsFailSpan { get; set; }
}
