using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

internal static class Logs
{
    public static ILoggerFactory Factory(ILoggerProvider provider, Action<ILoggingBuilder> configure) => LoggerFactory.Create(logging =>
    {
        logging.AddProvider(provider);
        configure(logging);
    });

    public static ILoggerFactory Correlated(ILoggerProvider provider) => Factory(provider, logging => logging.AddTraceCorrelation());

    public static ILogger Logger(this ILoggerFactory factory) => factory.CreateLogger("Shop.Orders");

    /// <summary>The scope that emitted code opens around the body of a traced method.</summary>
    public static object EmittedScope(Activity span) =>
        Activator.CreateInstance(
            typeof(TracedAttribute).Assembly.GetType("Pynector.Logging.SpanLogScope", throwOnError: true)!,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
            binder: null,
            [span],
            culture: null)!;
}
