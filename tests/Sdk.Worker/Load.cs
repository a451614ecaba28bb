using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pynector.Sdk.Worker;

/// <summary>Makes spans until the host stops, and tells once a second how long a call took in the middle.</summary>
internal sealed class Load(ILogger<Load> logger) : BackgroundService
{
    private long _ended;

    /// <summary>How many spans have ended.</summary>
    public long Ended => Volatile.Read(ref _ended);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var work = new Work(logger);
        var durations = new List<double>();
        var second = Stopwatch.StartNew();
        while (!stoppingToken.IsCancellationRequested)
        {
            for (var i = 0; i < 10; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await work.StepAsync();
                durations.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                Interlocked.Increment(ref _ended);
            }

            await Task.Delay(1, CancellationToken.None);
            if (second.Elapsed > TimeSpan.FromSeconds(1))
            {
                durations.Sort();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"second {durations.Count} calls, median {durations[durations.Count / 2]:0.0} us, memory {GC.GetTotalMemory(forceFullCollection: false) / 1024 / 1024} MB"));
                durations.Clear();
                second.Restart();
            }
        }
    }
}
