using System.Diagnostics;
using Inputs.Streams;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>How an enumeration ends.</summary>
public enum Ending
{
    Completes,

    /// <summary>There is not one item.</summary>
    IsEmpty,

    /// <summary>The consumer leaves after the first item.</summary>
    Breaks,

    ThrowsFirst,
    ThrowsMidway,
    ThrowsAtTheEnd,

    /// <summary>The producer's clean-up throws, after the last item.</summary>
    ThrowsClosing,

    /// <summary>The same, the consumer having left.</summary>
    ThrowsClosingAfterBreak,

    /// <summary>By an exception, and then by another one of the clean-up.</summary>
    ThrowsTwice,

    /// <summary>The consumer's token is requested after the first item.</summary>
    Canceled,

    /// <summary>By a <see cref="TaskCanceledException"/> for which nobody asked.</summary>
    CanceledByNobody,
}

/// <summary>One enumeration to be made: what producer and consumer do.</summary>
internal sealed record Script(Ending Ending, bool Suspends, bool ProducerWrites = false, bool ConsumerWrites = false)
{
    public const int Frames = 3;

    public Reel Reel() => new(Ending == Ending.IsEmpty ? 0 : Frames)
    {
        Suspends = Suspends,
        WritesNotes = ProducerWrites,
        Fault = Ending == Ending.CanceledByNobody ? new TaskCanceledException("dropped") : new InvalidOperationException("torn"),
        FaultAt = Ending switch
        {
            Ending.ThrowsFirst => 0,
            Ending.ThrowsMidway or Ending.ThrowsTwice or Ending.CanceledByNobody => 1,
            Ending.ThrowsAtTheEnd => Frames,
            _ => -1,
        },
        ClosingFault = Ending is Ending.ThrowsClosing or Ending.ThrowsClosingAfterBreak or Ending.ThrowsTwice ? new InvalidDataException("jammed") : null,
    };

    public bool Breaks => Ending is Ending.Breaks or Ending.ThrowsClosingAfterBreak;

    public bool Cancels => Ending == Ending.Canceled;

    public string? ErrorType => Ending switch
    {
        Ending.ThrowsFirst or Ending.ThrowsMidway or Ending.ThrowsAtTheEnd => "System.InvalidOperationException",
        Ending.ThrowsClosing or Ending.ThrowsClosingAfterBreak or Ending.ThrowsTwice => "System.IO.InvalidDataException",
        Ending.CanceledByNobody => "System.Threading.Tasks.TaskCanceledException",
        _ => null,
    };

    /// <summary>This script as the span shows it: without the clean-up, where that comes after the move that has ended the span.</summary>
    public Script ShownBy(Kind kind) => !ClosesAfterTheEnd(kind) ? this : this with
    {
        Ending = Ending switch
        {
            Ending.ThrowsClosing => Ending.Completes,
            Ending.ThrowsTwice => Ending.ThrowsMidway,
            _ => Ending,
        },
    };

    /// <summary>What was current each time that the producer looked while the span was not yet ended.</summary>
    public IEnumerable<Activity?> SeenInside(Kind kind, Reel reel) => reel.Seen.SkipLast(ClosesAfterTheEnd(kind) ? 1 : 0);

    /// <summary>What was current when the producer cleaned up after the end.</summary>
    public IEnumerable<Activity?> SeenAfterTheEnd(Kind kind, Reel reel) => reel.Seen.TakeLast(ClosesAfterTheEnd(kind) ? 1 : 0);

    private bool ClosesAfterTheEnd(Kind kind) => Subject.IsMadeByHand(kind) && !Breaks;

    public ActivityStatusCode Status => ErrorType is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error;
}
