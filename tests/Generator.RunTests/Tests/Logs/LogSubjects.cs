using Inputs.Logs;
using Inputs.TaskLikes;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>What a method with a logger returns, and how its body comes to it.</summary>
public enum Shape
{
    Async,
    Forwarding,
    AsyncValue,
    ForwardingValue,
    TaskLike,
    Result,
    Void,
}

/// <summary>How a call ends.</summary>
public enum Course
{
    Completes,
    ThrowsAtOnce,
    Fails,
    Waits,
    WaitsAndFails,
}

/// <summary>The desk of a form, on which every shape can be called.</summary>
internal static class Subjects
{
    /// <summary>Gets every shape of both forms.</summary>
    public static TheoryData<bool, Shape> Shapes
    {
        get
        {
            var rows = new TheoryData<bool, Shape>();
            foreach (var shape in Enum.GetValues<Shape>())
            {
                rows.Add(true, shape);
                rows.Add(false, shape);
            }

            return rows;
        }
    }

    /// <summary>Every course: a synchronous method can't wait.</summary>
    public static IEnumerable<Course> Courses(Shape shape) => Enum.GetValues<Course>().Where(course => shape < Shape.Result || course < Course.Waits);

    public static Returned Call(bool isWrapped, Shape shape, ILoggerFactory factory, Visit visit) =>
        isWrapped ? Call(shape, factory.CreateLogger<WrappedDesk>(), visit) : Call(shape, factory.CreateLogger<CalledDesk>(), visit);

    public static Returned Call(Shape shape, ILogger<WrappedDesk>? logger, Visit visit)
    {
        var desk = new WrappedDesk(logger);
        return Returned.From(() => shape switch
        {
            Shape.Async => desk.PlaceAsync(visit),
            Shape.Forwarding => desk.ShipAsync(visit),
            Shape.AsyncValue => desk.PriceAsync(visit),
            Shape.ForwardingValue => desk.NotifyAsync(visit),
            Shape.TaskLike => AwaitAsync(desk.BookAsync(visit)),
            Shape.Result => desk.Total(visit),
            _ => None(() => desk.Check(visit)),
        });
    }

    public static Returned Call(Shape shape, ILogger<CalledDesk>? logger, Visit visit)
    {
        var desk = new CalledDesk(logger);
        return Returned.From(() => shape switch
        {
            Shape.Async => desk.PlaceAsync(visit),
            Shape.Forwarding => desk.ShipAsync(visit),
            Shape.AsyncValue => desk.PriceAsync(visit),
            Shape.ForwardingValue => desk.NotifyAsync(visit),
            Shape.TaskLike => AwaitAsync(desk.BookAsync(visit)),
            Shape.Result => desk.Total(visit),
            _ => None(() => desk.Check(visit)),
        });
    }

    private static async Task<int> AwaitAsync(Ticket<int> ticket) => await ticket;

    private static object? None(Action call)
    {
        call();
        return null;
    }
}

/// <summary>One call, with what it waits for in the test's hand.</summary>
internal sealed class Passage(Course course)
{
    private readonly TaskCompletionSource _pause = new();

    public Exception? Fault { get; } = course is Course.Completes or Course.Waits ? null : new InvalidOperationException("no stock");

    public bool Waits => course >= Course.Waits;

    public Visit Visit => new(Waits ? _pause.Task : Task.CompletedTask, Fault, course == Course.ThrowsAtOnce);

    /// <summary>Lets it go on, on this very thread.</summary>
    public void Resume()
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            _pause.TrySetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
