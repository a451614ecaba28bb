using System.Collections.Concurrent;

namespace Pynector.Otlp;

/// <summary>How a receiver answers.</summary>
public sealed class Behavior
{
    private readonly ConcurrentQueue<string> _texts = new();
    private int _refusals;

    /// <summary>The status; other than 200, nothing is kept.</summary>
    public int Status { get; set; } = 200;

    /// <summary>How long it thinks before.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many requests it has refused.</summary>
    public int Refusals => Volatile.Read(ref _refusals);

    /// <summary>The paths of the requests that it has taken, and the texts of those of Zipkin.</summary>
    public IReadOnlyList<string> Texts => [.. _texts];

    internal void CountRefusal() => Interlocked.Increment(ref _refusals);

    internal void Keep(string text) => _texts.Enqueue(text);
}
