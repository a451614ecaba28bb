using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pynector.Configuration;

namespace Pynector.Providers;

/// <summary>Starts telemetry before all else in the host, and flushes it after all else has stopped.</summary>
internal sealed partial class TelemetryService(IServiceProvider services, ILoggerFactory loggerFactory) : IHostedLifecycleService
{
    /// <summary>How long the end may take: a collector that is away must not hold up the application for long.</summary>
    internal const int FlushMilliseconds = 5_000;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        // Bad settings end the start of the host here, with their message.
        var settings = services.GetRequiredService<TelemetrySettings>();
        var logger = loggerFactory.CreateLogger("Pynector.Sdk");
        foreach (var warning in settings.Warnings)
        {
            LogWarning(logger, warning);
        }

        PynectorTelemetry.UseLoggerFactory(loggerFactory);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A host that is stopped and never disposed would lose what waits; one that is disposed finds nothing left.
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.Run(() => Flush(services, FlushMilliseconds), CancellationToken.None);

    /// <summary>Sends what waits. Spans first: the metrics tell what became of them.</summary>
    internal static void Flush(IServiceProvider services, int milliseconds)
    {
        services.GetService<TracerProvider>()?.ForceFlush(milliseconds);
        Parallel.Invoke(
            () => services.GetService<MeterProvider>()?.ForceFlush(milliseconds),
            () => services.GetService<LoggerProvider>()?.ForceFlush(milliseconds));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void LogWarning(ILogger logger, string warning);
}
