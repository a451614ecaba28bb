using Microsoft.Extensions.Options;

namespace Pynector.Configuration;

/// <summary>Merges options, variables and defaults, in this order, and refuses what makes no sense.</summary>
internal static class SettingsReader
{
    private const string Options = nameof(PynectorTelemetryOptions);

    /// <param name="options">What code sets.</param>
    /// <param name="read">Gets a variable.</param>
    /// <param name="applicationName">The host's name for the application, if there is a host.</param>
    /// <param name="isDevelopment">Whether this is a developer's machine.</param>
    /// <exception cref="OptionsValidationException">An option or a variable has a value that it can't have; the message names all of them, with what is allowed.</exception>
    public static TelemetrySettings Read(PynectorTelemetryOptions options, Func<string, string?> read, string? applicationName, bool isDevelopment)
    {
        var variables = new Variables(read);
        var isEnabled = !variables.Flag("OTEL_SDK_DISABLED");
        var spans = OtlpReader.Read(variables, "TRACES", "v1/traces");
        var zipkin = variables.Address("OTEL_EXPORTER_ZIPKIN_ENDPOINT");
        var hasEndpoint = spans.Endpoint is not null || zipkin is not null;
        CheckOptions(variables, options);
        var settings = new TelemetrySettings
        {
            IsEnabled = isEnabled,
            TracingEnabled = options.TracingEnabled,
            ServiceName = options.ServiceName,
            DefaultServiceName = applicationName,
            ResourceAttributes = ResourceReader.Read(variables, $"{Options}.{nameof(options.ResourceAttributes)}", options.ResourceAttributes),
            SpanExporters = NamesOf(variables, nameof(options.Exporters), options.Exporters, "OTEL_TRACES_EXPORTER", KnownNames.SpanExporters),
            DefaultSpanExporter = isDevelopment && !hasEndpoint ? KnownNames.Console : KnownNames.Otlp,
            MetricExporters = NamesOf(variables, nameof(options.MetricExporters), options.MetricExporters, "OTEL_METRICS_EXPORTER", KnownNames.MetricExporters) ?? [KnownNames.Otlp],
            ConsoleFormat = options.ConsoleFormat,
            Sampler = SamplerReader.Read(variables, Options, options),
            Batch = BatchReader.Read(variables, $"{Options}.{nameof(options.Batch)}", options.Batch),
            Sources = [.. options.Sources],
            Propagators = NamesOf(variables, nameof(options.Propagators), options.Propagators, "OTEL_PROPAGATORS", KnownNames.Propagators) ?? [KnownNames.TraceContext, KnownNames.Baggage],
            Instrumentation = options.Instrumentation,
            SpansByOtlp = spans,
            MetricsByOtlp = OtlpReader.Read(variables, "METRICS", "v1/metrics"),
            LogsByOtlp = OtlpReader.Read(variables, "LOGS", "v1/logs"),
            ZipkinEndpoint = zipkin,
            HasDefaultExemplarFilter = !variables.IsSet("OTEL_METRICS_EXEMPLAR_FILTER"),
            ExportLogs = options.ExportLogs,
            LogLevel = options.LogLevel,
            Limits = LimitsReader.Read(variables),
            Warnings = variables.Warnings,
        };

        variables.Duration("OTEL_METRIC_EXPORT_INTERVAL", least: 1);
        variables.Duration("OTEL_METRIC_EXPORT_TIMEOUT");

        // Switched off, it says nothing more: the variables may be meant for another SDK.
        return variables.Failures.Count == 0 || !isEnabled
            ? settings
            : throw new OptionsValidationException(Options, typeof(PynectorTelemetryOptions), variables.Failures);
    }

    private static IReadOnlyList<string>? NamesOf(Variables variables, string option, IList<string> names, string variable, IReadOnlyList<string> known)
    {
        // The variable is looked at in any case: a bad one is told also where code has the last word.
        var fromEnvironment = variables.ListOf(variable, known);
        return variables.Names($"{Options}.{option}", names, known) ?? fromEnvironment;
    }

    private static void CheckOptions(Variables variables, PynectorTelemetryOptions options)
    {
        if (options.ServiceName is { } name && string.IsNullOrWhiteSpace(name))
        {
            variables.Fail($"{Options}.{nameof(options.ServiceName)}", name, "a name, or null for the environment's");
        }

        if (!Enum.IsDefined(options.LogLevel))
        {
            variables.Fail($"{Options}.{nameof(options.LogLevel)}", options.LogLevel, $"one of {string.Join(", ", Enum.GetNames<Microsoft.Extensions.Logging.LogLevel>())}");
        }

        if (!Enum.IsDefined(options.ConsoleFormat))
        {
            variables.Fail($"{Options}.{nameof(options.ConsoleFormat)}", options.ConsoleFormat, $"one of {string.Join(", ", Enum.GetNames<ConsoleFormat>())}");
        }

        if ((options.Instrumentation & ~Instrumentation.All) != 0)
        {
            variables.Fail($"{Options}.{nameof(options.Instrumentation)}", options.Instrumentation, $"made of {string.Join(", ", Enum.GetNames<Instrumentation>())}");
        }

        foreach (var source in options.Sources)
        {
            if (string.IsNullOrWhiteSpace(source))
            {
                variables.Fail($"{Options}.{nameof(options.Sources)}", source ?? "null", "a list of names, none of them empty");
            }
        }
    }
}
