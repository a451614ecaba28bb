using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using Pynector.Configuration;

namespace Pynector.Export;

/// <summary>Makes the options of OpenTelemetry's OTLP exporters.</summary>
internal static class OtlpOptions
{
    /// <param name="services">Holds what code configures of OpenTelemetry's options, which has the last word.</param>
    /// <param name="settings">The signal's settings.</param>
    /// <param name="limit">How long an export may take, whatever the exporter's own timeout; null: as long as that says.</param>
    public static OtlpExporterOptions For(IServiceProvider services, OtlpSettings settings, TimeSpan? limit = null)
    {
        // It reads what is the same for all signals by itself, certificates for one.
        var options = new OtlpExporterOptions();
        if (settings.Protocol is { } protocol)
        {
            options.Protocol = protocol == KnownNames.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        }

        if (settings.Endpoint is { } endpoint)
        {
            options.Endpoint = endpoint;
        }

        if (settings.Timeout is { } timeout)
        {
            options.TimeoutMilliseconds = (int)timeout.TotalMilliseconds;
        }

        if (settings.Compression is { } compression)
        {
            options.Compression = compression == KnownNames.None ? OtlpExportCompression.None : OtlpExportCompression.GZip;
        }

        // OpenTelemetry's batch processor takes this timeout, and cancels nothing by it.
        if (limit is { } longest && longest.TotalMilliseconds < options.TimeoutMilliseconds)
        {
            options.TimeoutMilliseconds = Math.Max(1, (int)longest.TotalMilliseconds);
        }

        options.Headers = settings.Headers ?? options.Headers;
        foreach (var configure in services.GetServices<IConfigureOptions<OtlpExporterOptions>>())
        {
            configure.Configure(options);
        }

        return options;
    }
}
