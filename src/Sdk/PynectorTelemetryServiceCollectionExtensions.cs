using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pynector.Configuration;
using Pynector.ConsoleOutput;
using Pynector.Propagation;
using Pynector.Providers;

namespace Pynector;

/// <summary>Sets up telemetry for an application that has a host.</summary>
public static class PynectorTelemetryServiceCollectionExtensions
{
    /// <summary>
    /// Hears the traced methods of the whole application, ASP.NET Core and HttpClient, and exports their spans and metrics: by OTLP, or as
    /// trees on the console of a developer's machine. Ties logs to spans. Starts before the host's services, and is flushed after they have stopped.
    /// </summary>
    /// <remarks>
    /// Beside <c>AddOpenTelemetry()</c> of one's own it adds to the same providers: each span is exported once, also by an exporter that both name.
    /// Called again, it goes on with the same options.
    /// </remarks>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options, at once; what it doesn't set comes from the environment's variables <c>OTEL_*</c>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    /// <exception cref="OptionsValidationException">Thrown when the host starts: an option or a variable has a value that it can't have.</exception>
    public static IServiceCollection AddPynectorTelemetry(this IServiceCollection services, Action<PynectorTelemetryOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var known = services.FirstOrDefault(static service => !service.IsKeyedService && service.ServiceType == typeof(PynectorTelemetryOptions));
        if (known?.ImplementationInstance is not PynectorTelemetryOptions options)
        {
            options = new PynectorTelemetryOptions();
            Add(services, options);
        }

        configure?.Invoke(options);
        AddWhatIsAsked(services, options);
        return services;
    }

    /// <summary>Adds telemetry with options that are complete.</summary>
    internal static void AddPynectorTelemetry(this IServiceCollection services, PynectorTelemetryOptions options)
    {
        Add(services, options);
        AddWhatIsAsked(services, options);
    }

    private static void Add(IServiceCollection services, PynectorTelemetryOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => SettingsSource.Read(provider, options));
        services.AddLogging(static logging => logging.AddTraceCorrelation());
        services.AddHostedService<TelemetryService>();

        // ASP.NET Core takes the propagator from here; the one for HttpClient is the process's.
        services.AddSingleton<DistributedContextPropagator>(static provider => UsePropagators(provider));
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<SimpleConsoleFormatterOptions>, ConsoleScopes>());
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<ConsoleLoggerOptions>, ConsoleScopes>());

        services.AddOpenTelemetry()
            .WithTracing(static tracing => (tracing as IDeferredTracerProviderBuilder)!.Configure(static (provider, builder) =>
            {
                UsePropagators(provider);
                TracingSetup.Configure(provider, builder, provider.GetRequiredService<TelemetrySettings>());
            }))
            .WithMetrics(static metrics => (metrics as IDeferredMeterProviderBuilder)!.Configure(static (provider, builder) =>
                MetricsSetup.Configure(provider, builder, provider.GetRequiredService<TelemetrySettings>())));
    }

    private static void AddWhatIsAsked(IServiceCollection services, PynectorTelemetryOptions options)
    {
        foreach (var step in options.TakeTracingSteps())
        {
            services.AddOpenTelemetry().WithTracing(step);
        }

        foreach (var step in options.TakeMetricsSteps())
        {
            services.AddOpenTelemetry().WithMetrics(step);
        }

        if (options.ExportLogs && options.MarkLogsAdded())
        {
            services.AddOpenTelemetry().WithLogging(
                static logging => (logging as IDeferredLoggerProviderBuilder)!.Configure(static (provider, builder) =>
                    LoggingSetup.Configure(provider, builder, provider.GetRequiredService<TelemetrySettings>())),
                static logs =>
                {
                    logs.IncludeFormattedMessage = true;
                    logs.IncludeScopes = true;
                    logs.ParseStateValues = true;
                });
        }
    }

    private static DistributedContextPropagator UsePropagators(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<TelemetrySettings>();
        if (settings.IsEnabled)
        {
            Propagators.Use(settings.Propagators);
        }

        return DistributedContextPropagator.Current;
    }
}
