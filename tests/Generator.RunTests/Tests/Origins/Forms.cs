using System.Diagnostics;
using Inputs.Origins;

namespace Pynector.Generator.RunTests.Tests.Origins;

/// <summary>The forms of a method with a root.</summary>
public enum Form
{
    InPlace,
    InPlaceValue,
    AsyncCore,
    AsyncCoreValue,
    OtherCore,
    Sync,
    Sequence,
    Stream,
}

/// <summary>How a call ends.</summary>
public enum Ending
{
    Returns,
    ReturnsLater,
    Throws,
    ThrowsLater,
}

internal static class Forms
{
    private static readonly Departures Departures = new();

    public static bool CanWait(Form form) => form is not (Form.Sync or Form.Sequence);

    /// <summary>Calls the method, or enumerates what it gives: a task of an <c>int</c>, or the <c>int</c> itself.</summary>
    public static object? Call(Form form, Leg leg) => form switch
    {
        Form.InPlace => Departures.InPlaceAsync(leg),
        Form.InPlaceValue => Departures.InPlaceValueAsync(leg).AsTask(),
        Form.AsyncCore => Departures.AsyncCoreAsync(1, leg),
        Form.AsyncCoreValue => Departures.AsyncCoreValueAsync(1, leg).AsTask(),
        Form.OtherCore => Departures.OtherCoreAsync(1, leg),
        Form.Sync => Departures.Run(1, leg),
        Form.Sequence => Departures.Sequence(1, leg).Single(),
        _ => SingleAsync(Departures.StreamAsync(1, leg)),
    };

    /// <summary>A leg that ends as told; one that ends later waits for <paramref name="gate"/>.</summary>
    public static Leg Leg(Ending ending, Task gate) => new(ending switch
    {
        Ending.Returns => () => Task.FromResult(42),
        Ending.Throws => () => throw new InvalidOperationException("lost"),
        Ending.ReturnsLater => async () =>
        {
            await gate;
            return 42;
        }
        ,
        _ => async () =>
        {
            await gate;
            throw new InvalidOperationException("lost");
        }
        ,
    });

    public static async Task<int> SingleAsync(IAsyncEnumerable<int> stream)
    {
        var own = Activity.Current;
        var result = 0;
        await foreach (var item in stream)
        {
            result = Activity.Current == own ? item : throw new InvalidOperationException("The producer's span is the consumer's.");
        }

        return result;
    }
}
