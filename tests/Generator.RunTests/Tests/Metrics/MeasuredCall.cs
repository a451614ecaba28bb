using Inputs.Metrics;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Metrics;

/// <summary>A measured method, called by its name.</summary>
internal static class MeasuredCall
{
    private static readonly MeasuredDesk Desk = new();

    /// <summary>The methods whose calls have one end.</summary>
    public static TheoryData<string> Methods => [.. Calls.Keys];

    private static Dictionary<string, Func<Exception?, bool, Task<int>>> Calls { get; } = new()
    {
        [nameof(MeasuredDesk.InPlaceAsync)] = (fault, later) => Desk.InPlaceAsync(fault, later),
        [nameof(MeasuredDesk.InPlaceValueAsync)] = (fault, later) => Desk.InPlaceValueAsync(fault, later).AsTask(),
        [nameof(MeasuredDesk.PooledAsync)] = (fault, later) => Desk.PooledAsync(fault, later).AsTask(),
        [nameof(MeasuredDesk.WrappedAsync)] = (fault, later) => Desk.WrappedAsync(fault, later),
        [nameof(MeasuredDesk.WrappedValueAsync)] = (fault, later) => Desk.WrappedValueAsync(fault, later).AsTask(),
        [nameof(MeasuredDesk.ForwardedAsync)] = (fault, later) => Desk.ForwardedAsync(fault, later),
        [nameof(MeasuredDesk.Sync)] = (fault, _) => Immediately(() => Desk.Sync(fault)),
        [nameof(MeasuredDesk.PlainAsync)] = (fault, later) => Desk.PlainAsync(fault, later),
        [nameof(MeasuredDesk.Plain)] = (fault, _) => Immediately(() => Desk.Plain(fault)),
    };

    public static Task<int> CallAsync(string method, Exception? fault = null, bool later = false) => Calls[method](fault, later);

    private static Task<int> Immediately(Func<int> call)
    {
        try
        {
            return Task.FromResult(call());
        }
        catch (Exception e)
        {
            return Task.FromException<int>(e);
        }
    }
}
