using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Activities;
using Pynector.Spans;

namespace Pynector.Tasks;

/// <summary>Starts a span, and then the async method in place that it covers.</summary>
/// <remarks>
/// An async builder's <c>Start</c> puts the execution context back when the method first waits or returns. So the span is started
/// inside of it, by a state machine that runs the method's own: the caller's <see cref="Activity.Current"/> is put back with the
/// rest, also where the flow is suppressed, and neither is captured twice. The method's state machine must be reached where it is,
/// because it is moved from there when it first waits; pinned, it stays there meanwhile. It is reached by a pointer without a type, so that
/// all methods share this code: compiled once for each, it would be most of what a partial method adds to a program that is compiled ahead.
/// </remarks>
[StackTraceHidden]
internal unsafe struct InPlaceStart : IAsyncStateMachine
{
    private readonly SpanRules _rules;
#pragma warning disable CS8500 // Pointers to managed types: pinned by Run, and gone with it.
    private readonly void* _stateMachine;
    private readonly delegate*<void*, void> _moveNext;
    private readonly Activity?* _span;
    private Activity? _salvaged;
    private bool _hasFailed;
    private Exception? _escaped;

    private InPlaceStart(SpanRules rules, void* stateMachine, delegate*<void*, void> moveNext, Activity?* span)
    {
        _rules = rules;
        _stateMachine = stateMachine;
        _moveNext = moveNext;
        _span = span;
        _salvaged = null;
        _hasFailed = false;
        _escaped = null;
    }

    internal static void Run<TStateMachine>(SpanRules rules, ref TStateMachine stateMachine, ref Activity? span)
        where TStateMachine : IAsyncStateMachine
    {
        fixed (TStateMachine* pinnedStateMachine = &stateMachine)
        fixed (Activity?* pinnedSpan = &span)
        {
            Run(rules, pinnedStateMachine, &MoveNext<TStateMachine>, pinnedSpan);
        }
    }

    private static void MoveNext<TStateMachine>(void* stateMachine)
        where TStateMachine : IAsyncStateMachine =>
        ((TStateMachine*)stateMachine)->MoveNext();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run(SpanRules rules, void* stateMachine, delegate*<void*, void> moveNext, Activity?* span)
    {
        var start = new InPlaceStart(rules, stateMachine, moveNext, span);
        var builder = AsyncTaskMethodBuilder.Create();
        builder.Start(ref start);
        if (start._hasFailed)
        {
            if (ReferenceEquals(start._salvaged, Activity.Current))
            {
                start._salvaged = null;
            }

            builder.Start(ref start);
        }
    }
#pragma warning restore CS8500

    public void MoveNext()
    {
        if (_hasFailed)
        {
            if (_salvaged is not null)
            {
                CurrentActivity.Set(_salvaged);
            }

            Continue(_salvaged);
            return;
        }

        var span = _rules.TryStart(out var isOwn);
        if (!isOwn)
        {
            // Back out, to have the caller's context put back: only then can be told whose the salvaged span is.
            _hasFailed = true;
            _salvaged = span;
            return;
        }

        Continue(span);
    }

    private void Continue(Activity? span)
    {
        _rules.LogStarted(span, log: null);
        *_span = span;
        try
        {
            _moveNext(_stateMachine);
        }
        catch (Exception exception) when (Note(exception))
        {
            throw; // Never reached.
        }
        finally
        {
            // The body's exceptions reach the builder. What comes here has kept the body from starting: a missing assembly, for one.
            if (_escaped is not null)
            {
                _rules.FailInPlace(span, _escaped);
            }
        }
    }

    private bool Note(Exception exception)
    {
        _escaped = exception;
        return false;
    }

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
        // Never moved to the heap: it does not wait.
    }
}
