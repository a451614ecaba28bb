using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pynector.Logging;

namespace Pynector;

/// <summary>Ties logs to the spans under which they are written.</summary>
public static class TraceCorrelationExtensions
{
    /// <summary>
    /// Gives every log that is written under a span, <see cref="System.Diagnostics.Activity.Current"/>, the fields
    /// <c>trace_id</c>, <c>span_id</c> and <c>trace_flags</c>: for every provider that reads scopes, as the outermost scope. They are
    /// looked up when a log is written; a span that nobody logs under costs nothing.
    /// </summary>
    /// <remarks>
    /// What <c>ActivityTrackingOptions</c> asks for stays as it is. Calling this again changes nothing. An
    /// <see cref="IExternalScopeProvider"/> that is registered before goes on holding the scopes; one that is registered later
    /// takes the place of this. Factories that aren't Microsoft.Extensions.Logging's own, and read no scope provider, get no fields.
    /// </remarks>
    /// <param name="builder">The logging to add it to: of a host, or of <c>LoggerFactory.Create</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <seealso href="https://opentelemetry.io/docs/specs/otel/compatibility/logging_trace_context/"/>
    public static ILoggingBuilder AddTraceCorrelation(this ILoggingBuilder builder) => AddTraceCorrelation(builder, static _ => { });

    /// <inheritdoc cref="AddTraceCorrelation(ILoggingBuilder)"/>
    /// <param name="builder">The logging to add it to: of a host, or of <c>LoggerFactory.Create</c>.</param>
    /// <param name="configure">Sets options, at once. They begin as an earlier call has left them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="configure"/> is <see langword="null"/>.</exception>
    public static ILoggingBuilder AddTraceCorrelation(this ILoggingBuilder builder, Action<TraceCorrelationOptions> configure)
    {
        _ = builder ?? throw new ArgumentNullException(nameof(builder));
        _ = configure ?? throw new ArgumentNullException(nameof(configure));

        var options = OptionsIn(builder.Services);
        configure(options);
        ScopeRegistration.AddTo(builder.Services);
        SpanFailureProvider.Register(builder.Services, options.ErrorsFailSpan);
        return builder;
    }

    // Those of one logging, however often it is set up.
    private static TraceCorrelationOptions OptionsIn(IServiceCollection services)
    {
        var known = services.FirstOrDefault(static service => !service.IsKeyedService && service.ServiceType == typeof(TraceCorrelationOptions));
        if (known?.ImplementationInstance is TraceCorrelationOptions set)
        {
            return set;
        }

        var options = new TraceCorrelationOptions();
        services.AddSingleton(options);
        return options;
    }
}
