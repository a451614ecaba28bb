using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Trace;
using Pynector;

namespace Shop.ServiceDefaults;

/// <summary>What every service of the shop has.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds telemetry, and HTTP clients that find services by their names.</summary>
    /// <param name="builder">The builder of the service's host.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.AddPynectorTelemetry(options =>
        {
            // Logs go where spans go, if that is anywhere but the console.
            options.ExportLogs = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null;
            options.ConsoleFormat = builder.Configuration.GetValue<ConsoleFormat>("Console:Format");

            // PostgreSQL's driver makes spans of its own.
            options.Sources = ["Npgsql"];
            options.ConfigureTracing(static tracing => tracing.AddProcessor(new BaggageTags("tenant.id")));
        });

        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(static http => http.AddServiceDiscovery());
        return builder;
    }
}
