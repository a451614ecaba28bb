using System.Globalization;

namespace Pynector.Configuration;

/// <summary>Reads how spans are collected.</summary>
internal static class BatchReader
{
    private const int DefaultQueueSize = 2048;
    private const int DefaultBatchSize = 512;
    private static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    public static BatchSettings Read(Variables variables, string option, BatchOptions options)
    {
        var queue = Number(variables, $"{option}.{nameof(options.MaxQueueSize)}", options.MaxQueueSize) ?? variables.Number("OTEL_BSP_MAX_QUEUE_SIZE", least: 1) ?? DefaultQueueSize;
        var batchOption = Number(variables, $"{option}.{nameof(options.MaxExportBatchSize)}", options.MaxExportBatchSize);
        var batch = batchOption ?? variables.Number("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", least: 1);
        if (batch > queue)
        {
            variables.Fail(
                batchOption is null ? "OTEL_BSP_MAX_EXPORT_BATCH_SIZE" : $"{option}.{nameof(options.MaxExportBatchSize)}",
                batch,
                string.Create(CultureInfo.InvariantCulture, $"at most the size of the queue, {queue}"));
        }

        return new BatchSettings(
            queue,
            Duration(variables, $"{option}.{nameof(options.ScheduledDelay)}", options.ScheduledDelay) ?? variables.Duration("OTEL_BSP_SCHEDULE_DELAY", least: 1) ?? DefaultDelay,
            batch ?? Math.Min(DefaultBatchSize, queue),
            Duration(variables, $"{option}.{nameof(options.ExportTimeout)}", options.ExportTimeout) ?? variables.Duration("OTEL_BSP_EXPORT_TIMEOUT") ?? DefaultTimeout);
    }

    private static int? Number(Variables variables, string name, int? value)
    {
        if (value < 1)
        {
            variables.Fail(name, value, "1 or more");
        }

        return value;
    }

    private static TimeSpan? Duration(Variables variables, string name, TimeSpan? value)
    {
        if (value is { } duration && (duration < TimeSpan.FromMilliseconds(1) || duration.TotalMilliseconds > int.MaxValue))
        {
            variables.Fail(name, duration, "1 millisecond or more, and less than 24 days");
        }

        return value;
    }
}
