using System.Diagnostics.CodeAnalysis;

namespace Pynector.Runtime.Tests.Harness;

/// <summary>The wrapped forms as the generator emits them, around a delegate.</summary>
internal static class Emitted
{
    public static Task CallAsync(this TracedMethod method, Func<Task> asyncCore)
    {
        if (!method.HasListeners)
        {
            return asyncCore();
        }

        var call = method.EnterAsync();
        return call.Watch(asyncCore());
    }

    public static Task<T> CallAsync<T>(this TracedMethod method, Func<Task<T>> asyncCore)
    {
        if (!method.HasListeners)
        {
            return asyncCore();
        }

        var call = method.EnterAsync();
        return call.Watch(asyncCore());
    }

    public static ValueTask<T> CallValueAsync<T>(this TracedMethod method, Func<ValueTask<T>> asyncCore)
    {
        if (!method.HasListeners)
        {
            return asyncCore();
        }

        var call = method.EnterAsync();
        return call.Watch(asyncCore());
    }

    public static Task<T> Forward<T>(this TracedMethod method, Func<Task<T>> core) => method.Guard((ref TracedCall call) => call.Watch(core()));

    public static Task Forward(this TracedMethod method, Func<Task> core) => method.Guard((ref TracedCall call) => call.Watch(core()));

    public static ValueTask<T> Forward<T>(this TracedMethod method, Func<ValueTask<T>> core) => method.Guard((ref TracedCall call) => call.Watch(core()));

    public static T Call<T>(this TracedMethod method, Func<T> core) => method.Guard((ref TracedCall call) => call.Result(core()));

    [SuppressMessage("Performance", "CA1859:Use concrete types when possible for improved performance", Justification = "A test.")]
    private static T Guard<T>(this TracedMethod method, Body<T> body)
    {
        var call = method.Enter();
        try
        {
            return body(ref call);
        }
        catch (Exception e) when (call.Sees(e))
        {
            throw;
        }
        finally
        {
            call.Exit();
        }
    }

    private delegate T Body<T>(ref TracedCall call);
}
