using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Pynector;

/// <summary>What <see cref="PynectorTelemetry.Get"/> returns: a tracer and a logger of one name.</summary>
public readonly struct NamedTelemetry
{
    internal NamedTelemetry(ActivitySource tracer, ILogger logger)
    {
        Tracer = tracer;
        Logger = logger;
    }

    /// <summary>Gets the source of spans.</summary>
    public ActivitySource Tracer { get; }

    /// <summary>Gets the logger.</summary>
    public ILogger Logger { get; }

    /// <summary>Takes the two apart.</summary>
    /// <param name="tracer">The source of spans.</param>
    /// <param name="logger">The logger.</param>
    public void Deconstruct(out ActivitySource tracer, out ILogger logger)
    {
        tracer = Tracer;
        logger = Logger;
    }
}
