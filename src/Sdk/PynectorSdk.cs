using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pynector.Configuration;
using Pynector.Providers;

namespace Pynector;

/// <summary>Telemetry for a program without a host: <c>using var telemetry = PynectorSdk.Start();</c></summary>
public sealed class PynectorSdk : IDisposable
{
    private readonly ServiceProvider _services;

    private PynectorSdk(ServiceProvider services) => _services = services;

    /// <summary>Gets a logger factory whose logs have the ids of their spans, and are exported where <see cref="PynectorTelemetryOptions.ExportLogs"/> asks for it. It writes nowhere else.</summary>
    public ILoggerFactory LoggerFactory => _services.GetRequiredService<ILoggerFactory>();

    /// <summary>Starts to hear and export what <c>AddPynectorTelemetry</c> describes, as the environment's variables <c>OTEL_*</c> say.</summary>
    /// <returns>The telemetry, to be disposed at the program's end: that sends what waits, for five seconds at most.</returns>
    /// <exception cref="OptionsValidationException">An option or a variable has a value that it can't have; the message names all of them, with what is allowed.</exception>
    public static PynectorSdk Start() => Start(new PynectorTelemetryOptions());

    /// <inheritdoc cref="Start()"/>
    /// <param name="configure">Sets options; what it doesn't set comes from the environment.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    public static PynectorSdk Start(Action<PynectorTelemetryOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new PynectorTelemetryOptions();
        configure(options);
        return Start(options);
    }

    /// <inheritdoc cref="Start()"/>
    /// <param name="options">The options; they are read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static PynectorSdk Start(PynectorTelemetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var collection = new ServiceCollection();
        collection.AddPynectorTelemetry(options);
        return Start(collection);
    }

    /// <summary>Sends what waits.</summary>
    /// <param name="timeout">How long that may take; default 5 seconds.</param>
    public void Flush(TimeSpan? timeout = null) => TelemetryService.Flush(_services, (int)(timeout ?? TimeSpan.FromMilliseconds(TelemetryService.FlushMilliseconds)).TotalMilliseconds);

    /// <summary>Sends what waits, and hears no more.</summary>
    public void Dispose()
    {
        // Spans first: the metrics, which the end of their provider sends, tell what became of them.
        _services.GetService<TracerProvider>()?.ForceFlush(TelemetryService.FlushMilliseconds);
        _services.Dispose();
    }

    private static PynectorSdk Start(ServiceCollection collection)
    {
        var services = collection.BuildServiceProvider();
        try
        {
            var settings = services.GetRequiredService<TelemetrySettings>();
            services.GetService<TracerProvider>();
            services.GetService<MeterProvider>();
            if (settings.ExportLogs)
            {
                PynectorTelemetry.UseLoggerFactory(services.GetRequiredService<ILoggerFactory>());
            }

            return new PynectorSdk(services);
        }
        catch
        {
            services.Dispose();
            throw;
        }
    }
}
