using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pynector.Activities;
using Pynector.Faults;

namespace Pynector.Logging;

/// <summary>The logger of one call, and the scope in which its body logs.</summary>
// One object: it is made for every call of a method whose type has a logger, while its span records.
internal sealed class CallLog(Activity? span, ILogger? logger) : SpanLogScope(span)
{
    private IDisposable? _scope;
    private ContextAround _context;

    /// <summary>The logger, for the method's events; <see langword="null"/> where the type has none at the moment.</summary>
    internal ILogger? Logger => logger;

    /// <summary>Reads a logger that emitted code can't name; <see langword="null"/> where it isn't there.</summary>
    internal static ILogger? Read<TSelf>(TSelf self, Func<TSelf, ILogger?> read)
    {
        if (Unreadable<TSelf>.Is)
        {
            return null;
        }

        try
        {
            return read(self);
        }
        catch (Exception fault)
        {
            // The field of a primary constructor's parameter is the compiler's, and could be called otherwise one day. It stays so:
            // an exception for each call would cost more than all the rest.
            Unreadable<TSelf>.Is = fault is MissingMemberException;
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

    /// <summary>Opens the scope for a body that runs until <see cref="Leave"/>. Never throws.</summary>
    internal void Enter()
    {
        _context = ContextAround.Before();
        Open();
        _context = _context.Inside();
    }

    /// <summary>Leaves the body, and closes the scope. Never throws.</summary>
    /// <remarks>
    /// Where the body has left its context as it was, the one around the scope is put back as a whole: that allocates nothing, where
    /// a scope that is taken away copies the context. It is closed there all the same, for loggers that hold scopes otherwise; one
    /// that takes away whatever is the innermost scope has taken the caller's then, and it is put back again.
    /// </remarks>
    internal void Leave()
    {
        var context = _context;
        _context = default;
        if (!context.IsUnchanged)
        {
            Close();
            return;
        }

        context.GoBack();
        Close();
        context.GoBack();
    }

#if NET
    /// <summary>
    /// Leaves a body that goes on later, and has changed its context: perhaps it has opened a scope inside of this one, and to close
    /// this one would close that as well. So it stays where it is, without its fields. Never throws.
    /// </summary>
    internal void Pause() => IsHidden = IsLeftOpen = _scope is not null;

    /// <summary>Goes on with the body: opens the scope, unless it was left open. Never throws.</summary>
    /// <param name="before">The context in which the body ran before.</param>
    internal void Resume(ExecutionContext? before)
    {
        if (IsLeftOpen)
        {
            Show();
            return;
        }

        // The context that has it is left for good.
        if (_scope is not null && before is not null)
        {
            ExecutionContext.Run(before, static log => ((CallLog)log!).Close(), this);
        }

        Open();
    }

    internal void Show() => IsHidden = false;

    internal void Hide() => IsHidden = IsLeftOpen;
#endif

    /// <summary>Closes the scope, if it is open. Never throws.</summary>
    internal void Close()
    {
        try
        {
            var scope = _scope;
            _scope = null;
#if NET
            Hide();
#endif
            scope?.Dispose();
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
        }
    }

    // Each type that logs has one logger.
    private static class Unreadable<TSelf>
    {
        internal static bool Is { get; set; }
    }
}
