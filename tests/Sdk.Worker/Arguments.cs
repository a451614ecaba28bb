using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Pynector.Sdk.Worker;

/// <summary>Options as code would set them: <c>Sampler=always_off</c>.</summary>
internal static class Arguments
{
    public static void Apply(IEnumerable<string> arguments, PynectorTelemetryOptions options)
    {
        foreach (var (name, value) in arguments.Select(static argument => argument.Split('=', 2)).Select(static parts => (parts[0], parts[1])))
        {
            Set(options, name, value);
        }
    }

    private static void Set(PynectorTelemetryOptions options, string name, string value)
    {
        switch (name)
        {
            case nameof(options.ServiceName):
                options.ServiceName = value;
                break;
            case nameof(options.ResourceAttributes):
                options.ResourceAttributes["shop"] = value;
                break;
            case nameof(options.TracingEnabled):
                options.TracingEnabled = bool.Parse(value);
                break;
            case nameof(options.Exporters):
                options.Exporters = value.Split(',');
                break;
            case nameof(options.MetricExporters):
                options.MetricExporters = value.Split(',');
                break;
            case nameof(options.Propagators):
                options.Propagators = value.Split(',');
                break;
            case nameof(options.Sampler):
                options.Sampler = value;
                break;
            case nameof(options.SamplerArgument):
                options.SamplerArgument = double.Parse(value, CultureInfo.InvariantCulture);
                break;
            case nameof(options.Batch.MaxQueueSize):
                options.Batch.MaxQueueSize = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case nameof(options.Batch.MaxExportBatchSize):
                options.Batch.MaxExportBatchSize = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case nameof(options.Batch.ScheduledDelay):
                options.Batch.ScheduledDelay = TimeSpan.FromMilliseconds(int.Parse(value, CultureInfo.InvariantCulture));
                break;
            case nameof(options.Batch.ExportTimeout):
                options.Batch.ExportTimeout = TimeSpan.FromMilliseconds(int.Parse(value, CultureInfo.InvariantCulture));
                break;
            case nameof(options.Sources):
                options.Sources = value.Split(',');
                break;
            case nameof(options.ExportLogs):
                options.ExportLogs = bool.Parse(value);
                break;
            case nameof(options.LogLevel):
                options.LogLevel = Enum.Parse<LogLevel>(value);
                break;
            case nameof(options.ConsoleFormat):
                options.ConsoleFormat = Enum.Parse<ConsoleFormat>(value);
                break;
            case nameof(options.Instrumentation):
                options.Instrumentation = Enum.Parse<Instrumentation>(value);
                break;
            default:
                throw new ArgumentException($"no option is called {name}");
        }
    }
}
