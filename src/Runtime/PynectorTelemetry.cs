using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pynector.Facade;
using Pynector.Logging;

namespace Pynector;

/// <summary>A tracer and a logger of one name. They work, and do nothing, without an SDK and without a logger factory.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class PynectorTelemetry
{
    /// <summary>Gets the tracer and the logger of a name.</summary>
    /// <param name="name">The name of the <see cref="ActivitySource"/> and the category of the logger, for example <c>shop.import</c>.</param>
    /// <returns>
    /// Always the same two for a name: <c>var (tracer, logger) = PynectorTelemetry.Get("shop.import");</c>. The logger writes nowhere
    /// until <see cref="UseLoggerFactory"/> is called; from then on to that factory, also if it was handed out before. It never throws.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static NamedTelemetry Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new NamedTelemetry(NamedSources.Get(name), LoggerFor(name));
    }

    /// <summary>Sets the factory of the loggers that <see cref="Get"/> returns, for the whole process.</summary>
    /// <param name="loggerFactory">
    /// The factory, in place of an earlier one; <see langword="null"/> for none. It stays its owner's, to be disposed by them: what is
    /// logged after that is lost, but no error.
    /// </param>
    public static void UseLoggerFactory(ILoggerFactory? loggerFactory) => ForwardingLogger.Use(loggerFactory);

    /// <summary>Whether there is a logger factory, so that it is worth a question to a logger of <see cref="LoggerFor"/>.</summary>
    internal static bool HasLoggerFactory => ForwardingLogger.HasFactory;

    /// <summary>Gets the logger of a category: always the same, and it never throws.</summary>
    internal static ILogger LoggerFor(string category) => ForwardingLogger.For(category);
}
