using System.Diagnostics;
using Pynector.Activities;

namespace Pynector.Facade;

/// <summary>Runs code in a span of its own, while somebody listens.</summary>
[StackTraceHidden]
internal static class SpanBody
{
    internal static T Run<TState, T>(in SpanRequest request, TState state, Func<TState, Activity?, T> body)
    {
        var call = ByHand.Enter(request);
        try
        {
            return body(state, call.Span);
        }
        catch (Exception e) when (call.RecordException(e))
        {
            throw;
        }
        finally
        {
            call.End();
        }
    }

    // Not async methods, though most bodies are: what a body does to the caller's context before it returns, and a task of several
    // exceptions, must be the same heard and unheard.

    internal static Task RunAsync<TState>(in SpanRequest request, TState state, Func<TState, Activity?, Task> body)
    {
        var context = ContextAround.Before();
        var call = ByHand.Enter(request);
        context = context.Inside();
        try
        {
            var task = body(state, call.Span);
            if (context.IsUnchanged)
            {
                context.GoBack();
            }

            return call.EndWith(task);
        }
        catch (Exception e) when (call.RecordException(e))
        {
            throw;
        }
        finally
        {
            call.End();
        }
    }

    internal static Task<T> RunAsync<TState, T>(in SpanRequest request, TState state, Func<TState, Activity?, Task<T>> body)
    {
        var context = ContextAround.Before();
        var call = ByHand.Enter(request);
        context = context.Inside();
        try
        {
            var task = body(state, call.Span);
            if (context.IsUnchanged)
            {
                context.GoBack();
            }

            return call.EndWith(task);
        }
        catch (Exception e) when (call.RecordException(e))
        {
            throw;
        }
        finally
        {
            call.End();
        }
    }
}
