using System.Diagnostics;
using Pynector;

namespace Inputs.Projects;

/// <summary>Traced methods of every form whose level can be off, called by one whose level is on.</summary>
public static partial class QuietBodies
{
    private static readonly KeyValuePair<string, object?>[] Pairs = [new("pair", 1)];

    /// <summary>Gets how many arguments were evaluated.</summary>
    public static int Evaluated { get; private set; }

    /// <summary>Calls all the others.</summary>
    [Traced]
    public static async partial Task<int> CallerAsync(int number)
    {
        CurrentSpan.Tag("own", number);
        await InPlaceAsync().ConfigureAwait(false);
        await WrappedAsync().ConfigureAwait(false);
        Plain();
        _ = Stream().Count();
        Generic(number, "x");
        return number;
    }

    /// <summary>In place, with a lambda and a local function.</summary>
    [Traced(Level = SpanLevel.Debug)]
    public static async partial Task InPlaceAsync()
    {
        CurrentSpan.Tag("in place", Evaluate(1));
        Action lambda = () => CurrentSpan.Tag("lambda", Evaluate(1));
        lambda();
        Local();
        await Task.Yield();
        CurrentSpan.Event("event");
        CurrentSpan.Fail("failed");
        static void Local() => CurrentSpan.Tag("local", Evaluate(1));
    }

    /// <summary>Wrapped.</summary>
    [Traced(Level = SpanLevel.Debug)]
    public static partial Task WrappedAsync();

    private static async Task WrappedAsyncCore()
    {
        await Task.Yield();
        CurrentSpan.Event("one", "a", Evaluate(1));
        CurrentSpan.Event("two", "a", Evaluate(1), "b", "2");
        CurrentSpan.Event("three", "a", Evaluate(1), "b", "2", "c", 3.0);
        CurrentSpan.Event("many", Pairs);
    }

    /// <summary>At the call.</summary>
    [Traced(Level = SpanLevel.Verbose)]
    public static void Plain()
    {
        Pynector.CurrentSpan.Link(new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded));
        CurrentSpan.Fail(new InvalidOperationException("failed"));
        Helper();
    }

    /// <summary>A stream.</summary>
    [Traced(Level = SpanLevel.Verbose)]
    public static partial IEnumerable<int> Stream();

    private static IEnumerable<int> StreamCore()
    {
        CurrentSpan.Tag("stream", Evaluate(1));
        yield return 1;
    }

    /// <summary>Generic.</summary>
    /// <typeparam name="T">The type of a tag.</typeparam>
    /// <param name="number">A number.</param>
    /// <param name="value">The tag.</param>
    [Traced(Level = SpanLevel.Verbose)]
    public static void Generic<T>(int number, T value)
    {
        CurrentSpan.Tag("generic", value);
        CurrentSpan.Event("generic", "number", Evaluate(number));
    }

    // Not traced: it enriches whatever span is current.
    private static void Helper() => CurrentSpan.Tag("helper", Evaluate(1));

    private static int Evaluate(int number)
    {
        Evaluated++;
        return number;
    }
}
