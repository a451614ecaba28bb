using System.Diagnostics.CodeAnalysis;

namespace Pynector.Runtime.Tests.Harness;

/// <summary>The wrapped forms as the generator emits them, around a delegate.</summary>
internal static class Emitted
{
    public static Task CallAsync(this TracedMethod method, Func<Task> asyncCore) =>
        method.HasListeners ? Guard(method.BeginAsyncCall(), (ref TracedCall call) => call.EndWith(asyncCore())) : asyncCore();

    public static Task<T> CallAsync<T>(this TracedMethod method, Func<Task<T>> asyncCore) =>
        method.HasListeners ? Guard(method.BeginAsyncCall(), (ref TracedCall call) => call.EndWith(asyncCore())) : asyncCore();

    public static ValueTask<T> CallValueAsync<T>(this TracedMethod method, Func<ValueTask<T>> asyncCore) =>
        method.HasListeners ? Guard(method.BeginAsyncCall(), (ref TracedCall call) => call.EndWith(asyncCore())) : asyncCore();

    public static Task<T> Forward<T>(this TracedMethod method, Func<Task<T>> core) =>
        method.HasListeners ? Guard(method.BeginCall(), (ref TracedCall call) => call.EndWith(core())) : core();

    public static Task Forward(this TracedMethod method, Func<Task> core) =>
        method.HasListeners ? Guard(method.BeginCall(), (ref TracedCall call) => call.EndWith(core())) : core();

    public static ValueTask<T> Forward<T>(this TracedMethod method, Func<ValueTask<T>> core) =>
        method.HasListeners ? Guard(method.BeginCall(), (ref TracedCall call) => call.EndWith(core())) : core();

    public static T Call<T>(this TracedMethod method, Func<T> core) =>
        method.HasListeners ? Guard(method.BeginCall(), (ref TracedCall call) => call.TagResult(core())) : core();

    [SuppressMessage("Performance", "CA1859:Use concrete types when possible for improved performance", Justification = "A test.")]
    private static T Guard<T>(TracedCall call, Body<T> body)
    {
        try
        {
            return body(ref call);
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

    private delegate T Body<T>(ref TracedCall call);
}
