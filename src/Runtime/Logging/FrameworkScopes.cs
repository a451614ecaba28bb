using System.Reflection;
using Microsoft.Extensions.Logging;
using Pynector.Faults;

namespace Pynector.Logging;

/// <summary>
/// Gets the scope provider that Microsoft.Extensions.Logging makes where no other is registered: it alone writes what
/// <c>ActivityTrackingOptions</c> asks for, in any version. Its type is internal, and the package none that this one depends on:
/// a logger factory, made of the same services as the application's, hands it to the providers that it is given.
/// </summary>
internal static class FrameworkScopes
{
    private const string FactoryType = "Microsoft.Extensions.Logging.LoggerFactory, Microsoft.Extensions.Logging";

    /// <summary>Never throws: what can't be had is replaced by scopes without these fields.</summary>
    internal static IExternalScopeProvider Create(IServiceProvider services)
    {
        try
        {
            // A constant, so that the trimmer knows what has to stay.
            if (Longest(Type.GetType(FactoryType)?.GetConstructors()) is { } constructor)
            {
                var probe = new ScopeProbe();
                object?[] arguments = [.. constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType, services, probe))];
                using var factory = (ILoggerFactory)constructor.Invoke(arguments);
                return probe.Scopes ?? new LoggerExternalScopeProvider();
            }
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
        }

        return new LoggerExternalScopeProvider();
    }

    private static ConstructorInfo? Longest(ConstructorInfo[]? constructors) =>
        constructors?.OrderByDescending(constructor => constructor.GetParameters().Length).FirstOrDefault();

    // The scope provider that is registered is the one being made.
    private static object? Argument(Type type, IServiceProvider services, ScopeProbe probe) =>
        type == typeof(IEnumerable<ILoggerProvider>) ? new ILoggerProvider[] { probe }
        : type == typeof(IExternalScopeProvider) ? null
        : services.GetService(type);
}
