using Inputs.TaskLikes;

namespace Pynector.Generator.RunTests.Tests.TaskLikes;

/// <summary>A traced method, by its form and what it returns.</summary>
public enum Method
{
    InPlace,
    InPlaceOnly,
    AsyncCore,
    AsyncCoreOnly,
    OtherCore,
    OtherCoreOnly,
    BareInPlace,
    BareAsyncCore,
}

/// <summary>What a call gave, whatever it returned.</summary>
internal sealed class Outcome
{
    private readonly Func<bool> _isCompleted;
    private readonly Func<object?> _result;

    public Outcome(Func<bool> isCompleted, Func<object?> result, Action<Action> onCompleted)
    {
        _isCompleted = isCompleted;
        _result = result;
        OnCompleted = onCompleted;
    }

    public bool IsCompleted => _isCompleted();

    public Action<Action> OnCompleted { get; }

    /// <summary>Gets the result of the completed call, or the exception that awaiting it throws.</summary>
    public object? Result
    {
        get
        {
            try
            {
                return _result();
            }
            catch (Exception e)
            {
                return e;
            }
        }
    }
}

/// <summary>A traced method and its plain twin.</summary>
internal sealed record Subject(bool HasResult, Func<Trip, Outcome> Traced, Func<Trip, Outcome> Plain)
{
    private const int Seat = 7;

    private static readonly Booth Booth = new();
    private static readonly PlainBooth PlainBooth = new();

    public static Subject Of(Method method) => method switch
    {
        Method.InPlace => new(true, trip => Of(Booth.InPlace(Seat, trip)), trip => Of(PlainBooth.Async(Seat, trip))),
        Method.InPlaceOnly => new(false, trip => Of(Booth.InPlaceOnly(Seat, trip)), trip => Of(PlainBooth.AsyncOnly(Seat, trip))),
        Method.AsyncCore => new(true, trip => Of(Booth.AsyncCore(Seat, trip)), trip => Of(PlainBooth.Async(Seat, trip))),
        Method.AsyncCoreOnly => new(false, trip => Of(Booth.AsyncCoreOnly(Seat, trip)), trip => Of(PlainBooth.AsyncOnly(Seat, trip))),
        Method.OtherCore => new(true, trip => Of(Booth.OtherCore(Seat, trip)), trip => Of(PlainBooth.Other(Seat, trip))),
        Method.OtherCoreOnly => new(false, trip => Of(Booth.OtherCoreOnly(Seat, trip)), trip => Of(PlainBooth.OtherOnly(Seat, trip))),
        Method.BareInPlace => new(true, trip => Of(Booth.BareInPlace(Seat, trip)), trip => Of(PlainBooth.Bare(Seat, trip))),
        _ => new(true, trip => Of(Booth.BareAsyncCore(Seat, trip)), trip => Of(PlainBooth.Bare(Seat, trip))),
    };

    private static Outcome Of(Ticket<int> ticket) =>
        new(() => ticket.IsCompleted, () => ticket.GetAwaiter().GetResult(), continuation => ticket.GetAwaiter().UnsafeOnCompleted(continuation));

    private static Outcome Of(Errand<int> errand) =>
        new(() => errand.IsCompleted, () => errand.GetAwaiter().GetResult(), continuation => errand.GetAwaiter().UnsafeOnCompleted(continuation));

    private static Outcome Of(Ticket ticket) => new(
        () => ticket.IsCompleted,
        () =>
        {
            ticket.GetAwaiter().GetResult();
            return null;
        },
        continuation => ticket.GetAwaiter().UnsafeOnCompleted(continuation));
}
