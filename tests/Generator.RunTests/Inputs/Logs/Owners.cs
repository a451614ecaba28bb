using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Logs;

internal sealed partial class FieldOwner(ILogger<FieldOwner> logger)
{
    private readonly ILogger<FieldOwner> _logger = logger;

    [Traced]
    public partial void Work(int _logger);

    private void WorkCore(int _logger) => this._logger.Write($"work {_logger}");

    [Traced]
    public void Call(int _logger) => this._logger.Write($"work {_logger}");

    [Traced]
    public partial void WorkWith(ILogger call);

    private void WorkWithCore(ILogger call) => call.Write("work");

    [Traced]
    public void CallWith(ILogger call) => call.Write("work");

    [Traced]
    public partial void WorkAny<TLogger>(in TLogger logger)
        where TLogger : class, ILogger;

    private void WorkAnyCore<TLogger>(in TLogger logger)
        where TLogger : class, ILogger => logger.Write("work");

    [Traced]
    public static void CallOf(ILogger it) => it.Write("work");
}

internal abstract class Keeper(ILogger kept)
{
    protected readonly ILogger Kept = kept;
}

internal sealed partial class HeirOfField(ILogger kept) : Keeper(kept)
{
    [Traced]
    public partial void Work();

    private void WorkCore() => Kept.Write("work");

    [Traced]
    public void Call() => Kept.Write("work");
}

/// <summary>Hides what it inherits, and so has one logger.</summary>
internal sealed partial class HidingHeir(ILogger kept, ILogger other) : Keeper(other)
{
    private new readonly ILogger Kept = kept;

    [Traced]
    public partial void Work();

    private void WorkCore() => Kept.Write("work");

    [Traced]
    public void Call() => Kept.Write("work");
}

internal static partial class StaticOwner
{
    private static ILogger? s_logger;

    public static void Use(ILogger? logger) => s_logger = logger;

    [Traced]
    public static partial void Work();

    private static void WorkCore() => s_logger.Write("work");

    [Traced]
    public static void Call() => s_logger.Write("work");
}

internal readonly partial struct StructOwner(ILogger logger)
{
    private readonly ILogger _logger = logger;

    [Traced]
    public partial void Work();

    private void WorkCore() => _logger.Write("work");

    [Traced]
    public void Call() => _logger.Write("work");
}

internal struct CapturingStruct(ILogger logger)
{
    public int Count { get; private set; }

    [Traced]
    public void Call()
    {
        Count++;
        logger.Write("work");
    }
}

internal sealed partial class GenericOwner<T>
{
    private readonly ILogger<GenericOwner<T>> _logger;

    public GenericOwner(ILogger<GenericOwner<T>> logger) => _logger = logger;

    [Traced]
    public partial void Work(T item);

    private void WorkCore(T item) => _logger.Write($"work {item}");

    [Traced]
    public void Call(T item) => _logger.Write($"work {item}");

    internal sealed partial class Nested(ILogger<GenericOwner<T>> call)
    {
        [Traced]
        public partial void Work<TOther>(T item, TOther other);

        private void WorkCore<TOther>(T item, TOther other) => call.Write($"work {item} {other}");
    }
}

/// <summary>A logger of a type of its own, that is private.</summary>
internal sealed partial class OwnLoggerOwner
{
    private readonly OwnLogger _logger;

    public OwnLoggerOwner(ILogger logger) => _logger = new OwnLogger(logger);

    [Traced]
    public partial void Work();

    private void WorkCore() => _logger.Write("work");

    [Traced]
    public void Call() => _logger.Write("work");

    private sealed class OwnLogger(ILogger logger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logger.Log(logLevel, eventId, state, exception, formatter);
    }
}

/// <summary>A parameter that the base type keeps is not captured once more: the compiler would warn of it.</summary>
internal sealed partial class HandingOn(ILogger kept) : Keeper(kept)
{
    [Traced]
    public partial void Work(ILogger call);

    private void WorkCore(ILogger call) => call.Write("work");
}

/// <summary>A record's positional logger is a property.</summary>
internal sealed partial record RecordOwner(ILogger Logger)
{
    [Traced]
    public partial void Work();

    private void WorkCore() => Logger.Write("work");
}

/// <summary>Its parameter is used by calls alone.</summary>
internal sealed partial class CalledOwner<T>(ILogger<CalledOwner<T>> logger)
{
    private readonly bool _isLoud = logger.IsEnabled(LogLevel.Debug);

    [Traced]
    public void Call(ILoggerFactory other, T item) => other.CreateLogger($"{item}").Write($"work {_isLoud}");
}

internal partial struct CalledStruct(ILogger logger)
{
    public int Count { get; private set; }

    [Traced]
    public void Call(ILoggerFactory other)
    {
        Count++;
        other.CreateLogger("other").Write("work");
    }

    public readonly void Log() => logger.Write("more");
}

/// <summary>No delegate reads a field of it.</summary>
internal ref partial struct Passing
{
    private static ILogger? s_logger;

    public static void SetLogger(ILogger logger) => s_logger = logger;

    [Traced]
    public readonly int Work()
    {
        s_logger?.Write("work");
        return 1;
    }
}
