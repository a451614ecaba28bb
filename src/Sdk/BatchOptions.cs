namespace Pynector;

/// <summary>How spans are collected before they are exported. What is not set comes from the environment, else from the default.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#batch-span-processor"/>
public sealed class BatchOptions
{
    /// <summary>Gets or sets how many spans wait at most, 1 or more; what comes then is dropped, and counted. <c>OTEL_BSP_MAX_QUEUE_SIZE</c>; default 2048.</summary>
    public int? MaxQueueSize { get; set; }

    /// <summary>Gets or sets how long spans wait at most for others to be exported with, more than zero. <c>OTEL_BSP_SCHEDULE_DELAY</c>; default 5 seconds.</summary>
    public TimeSpan? ScheduledDelay { get; set; }

    /// <summary>Gets or sets how many spans are exported at once at most, from 1 to <see cref="MaxQueueSize"/>. <c>OTEL_BSP_MAX_EXPORT_BATCH_SIZE</c>; default 512, or the queue's size where that is less.</summary>
    public int? MaxExportBatchSize { get; set; }

    /// <summary>Gets or sets how long an export may take. <c>OTEL_BSP_EXPORT_TIMEOUT</c>; default 30 seconds.</summary>
    public TimeSpan? ExportTimeout { get; set; }
}
