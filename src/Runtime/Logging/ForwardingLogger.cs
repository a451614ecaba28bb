using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Pynector.Faults;

namespace Pynector.Logging;

/// <summary>Logs to the factory that is set, whenever that is; what its loggers throw stays inside.</summary>
internal sealed class ForwardingLogger : ILogger
{
    private static readonly ConcurrentDictionary<string, ForwardingLogger> All = new(StringComparer.Ordinal);
    private static ILoggerFactory? _factory;

    private readonly string _category;
    private Target? _target;

    private ForwardingLogger(string category)
    {
        _category = category;
    }

    internal static bool HasFactory => Volatile.Read(ref _factory) is not null;

    internal static ForwardingLogger For(string category) =>
        All.TryGetValue(category, out var logger) ? logger : All.GetOrAdd(category, static category => new ForwardingLogger(category));

    /// <summary>The logger of the category; <see langword="null"/> while no factory is set.</summary>
    internal static ForwardingLogger? Find(string? category) => category is not null && HasFactory ? For(category) : null;

    internal static void Use(ILoggerFactory? factory)
    {
        Volatile.Write(ref _factory, factory);

        // They would keep the earlier factory alive until they log again.
        foreach (var logger in All.Values)
        {
            Volatile.Write(ref logger._target, null);
        }
    }

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return FindLogger().IsEnabled(logLevel);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            FindLogger().Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        try
        {
            var logger = FindLogger();
            var scope = logger.BeginScope(state);
            return scope is null || ReferenceEquals(logger, NullLogger.Instance) ? scope : new GuardedScope(scope);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
            return NullLogger.Instance.BeginScope(state);
        }
    }

    private ILogger FindLogger()
    {
        if (Volatile.Read(ref _factory) is not { } factory)
        {
            return NullLogger.Instance;
        }

        return Volatile.Read(ref _target) is { } target && ReferenceEquals(target.Factory, factory) ? target.Logger : Follow(factory);
    }

    private ILogger Follow(ILoggerFactory factory)
    {
        var logger = Create(factory);
        Volatile.Write(ref _target, new Target(factory, logger));
        return logger;
    }

    private ILogger Create(ILoggerFactory factory)
    {
        try
        {
            return factory.CreateLogger(_category);
        }
        catch (Exception fault)
        {
            // A disposed factory, most likely. It isn't asked again: throwing at each log would cost more than logging.
            PynectorEventSource.Report(FaultKind.Log, fault);
            return NullLogger.Instance;
        }
    }

    private sealed class Target(ILoggerFactory factory, ILogger logger)
    {
        internal ILoggerFactory Factory { get; } = factory;

        internal ILogger Logger { get; } = logger;
    }

    private sealed class GuardedScope(IDisposable scope) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                scope.Dispose();
            }
            catch (Exception fault)
            {
                PynectorEventSource.Report(FaultKind.Log, fault);
            }
        }
    }
}
