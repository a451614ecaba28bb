using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pynector.Faults;

namespace Pynector.Configuration;

/// <summary>Finds what settings are read from: the host's configuration and environment where there is a host, else those of the process.</summary>
internal static class SettingsSource
{
    public static TelemetrySettings Read(IServiceProvider services, PynectorTelemetryOptions options)
    {
        var configuration = services.GetService<IConfiguration>();
        var host = services.GetService<IHostEnvironment>();

        // OpenTelemetry reads its variables from the configuration, too: they may stand in a file of settings.
        var settings = SettingsReader.Read(
            options,
            name => configuration?[name] ?? Environment.GetEnvironmentVariable(name),
            host?.ApplicationName,
            host?.IsDevelopment() ?? EnvironmentName() == Environments.Development);
        foreach (var warning in settings.Warnings)
        {
            PynectorEventSource.ReportSetting(warning);
        }

        return settings;
    }

    private static string? EnvironmentName() => Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT");
}
