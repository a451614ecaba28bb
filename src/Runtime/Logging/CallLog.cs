using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pynector.CompilerServices;

namespace Pynector.Logging;

/// <summary>The logger of one call, and the scope in which its body logs.</summary>
// One object: it is made for every call of a method whose type has a logger, while its span records.
internal sealed class CallLog(Activity? span, ILogger? logger) : SpanLogScope(span)
{
    private IDisposable? _scope;
#if NET
    private ExecutionContext? _caller;
    private ExecutionContext? _body;
#endif

    /// <summary>The logger, for the method's events; <see langword="null"/> where the type has none at the moment.</summary>
    internal ILogger? Logger => logger;

    /// <summary>Reads a logger that emitted code can't name; <see langword="null"/> where it isn't there.</summary>
    internal static ILogger? Read<TSelf>(TSelf self, Func<TSelf, ILogger?> read)
    {
        try
        {
            return read(self);
        }
        catch (Exception fault)
        {
            // The field of a primary constructor's parameter is the compiler's, and could be called otherwise one day.
            PynectorEventSource.Report(FaultKind.Log, fault);
            return null;
        }
    }

    /// <summary>Opens the scope. Never throws.</summary>
    internal void Open()
    {
        try
        {
            _scope = logger?.BeginScope<SpanLogScope>(this);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
        }
    }

    /// <summary>Opens the scope for a body that runs until <see cref="Leave"/>.</summary>
    /// <param name="caller">The context before the span was started.</param>
    internal void Enter(ExecutionContext? caller)
    {
        Open();
#if NET
        _caller = caller;
        _body = caller is null ? null : ExecutionContext.Capture();
#endif
    }

    /// <summary>
    /// Leaves the body. Where that has left its context as it was, the caller's is put back as a whole, and with it the span that
    /// was current: that allocates nothing, where taking away one after the other copies the context twice. Never throws.
    /// </summary>
    internal void Leave()
    {
#if NET
        if (_caller is { } caller && ReferenceEquals(ExecutionContext.Capture(), _body))
        {
            ExecutionContext.Restore(caller);
        }

        _caller = null;
        _body = null;
#endif
        Close();
    }

    /// <summary>Closes the scope, if it is open. Never throws.</summary>
    internal void Close()
    {
        try
        {
            var scope = _scope;
            _scope = null;
            scope?.Dispose();
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
        }
    }
}
