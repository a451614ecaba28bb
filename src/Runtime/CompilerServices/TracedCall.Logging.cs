using Microsoft.Extensions.Logging;
using Pynector.Logging;

namespace Pynector.CompilerServices;

public partial struct TracedCall
{
    /// <summary>While the span records, lets the body log in a scope that has its ids; the method's log events go to the logger, too. Never throws.</summary>
    /// <param name="logger">The logger of the method's type; <see langword="null"/> where it has none at the moment.</param>
    public void OpenScope(ILogger? logger) => _log = _rules.OpenLog(_span, logger, withScope: true);

    /// <inheritdoc cref="OpenScope(ILogger?)"/>
    /// <typeparam name="TSelf">The type of the method.</typeparam>
    /// <param name="self">The instance.</param>
    /// <param name="read">Reads the logger, which emitted code can't name.</param>
    public void OpenScope<TSelf>(TSelf self, Func<TSelf, ILogger?> read) => OpenScope(CallLog.Read(self, read));

    /// <summary>Writes the method's log events to the logger. Never throws.</summary>
    /// <param name="logger">The logger of the method's type; <see langword="null"/> where it has none: then to <see cref="PynectorTelemetry"/>'s.</param>
    public void LogTo(ILogger? logger) => _log = _rules.OpenLog(_span, logger, withScope: false);

    /// <inheritdoc cref="LogTo(ILogger?)"/>
    /// <typeparam name="TSelf">The type of the method.</typeparam>
    /// <param name="self">The instance.</param>
    /// <param name="read">Reads the logger, which emitted code can't name.</param>
    public void LogTo<TSelf>(TSelf self, Func<TSelf, ILogger?> read) => LogTo(CallLog.Read(self, read));
}
