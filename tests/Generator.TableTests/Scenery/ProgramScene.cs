using System.Diagnostics;

namespace Pynector.Generator.TableTests.Scenery;

/// <summary>
/// What the programs of the table act on: it tells their bodies how to end, and takes down what can be seen of a call, so
/// that the same program's calls with and without tracing can be compared. One call at a time.
/// </summary>
public static partial class ProgramScene
{
    internal const string Entered = "entered";

    private static readonly object[] Values = ["some", 5, new List<int> { 1 }, new List<string?> { "a", null }, Color.Blue];
    private static readonly List<string> Notes = [];
    private static readonly List<string?> Seen = [];
    private static Ending _ending;
    private static TaskCompletionSource _gate = new();

    /// <summary>What has been taken down since the beginning.</summary>
    internal static string Story => string.Join(" | ", Notes);

    /// <summary>The names of the spans that were current while the body ran, at each place where it looked.</summary>
    internal static IReadOnlyList<string?> SpansInside => Seen;

    internal static void Begin(Ending ending)
    {
        Notes.Clear();
        Seen.Clear();
        _ending = ending;
        _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Lets suspended bodies go on: only when the caller has come back from the call, so that what both take down has one order.</summary>
    internal static void Resume() => _gate.TrySetResult();

    /// <summary>The beginning of a body.</summary>
    public static void Enter()
    {
        Look();
        Notes.Add(Entered);
        if (_ending == Ending.ThrowsAtOnce)
        {
            throw new SceneException("at once");
        }
    }

    /// <summary>The middle of a body that doesn't suspend.</summary>
    public static void Pause()
    {
        Look();
        Notes.Add("paused");
        if (_ending == Ending.ThrowsLater)
        {
            throw new SceneException("later");
        }
    }

    /// <summary>The middle of a body that suspends.</summary>
    public static async Task PauseAsync()
    {
        await _gate.Task;
        await Task.Yield();
        Pause();
    }

    /// <summary>A task for a body that is not <c>async</c> to hand on.</summary>
    public static async Task LaterAsync() => await PauseAsync();

    /// <summary>A task with a result for a body that is not <c>async</c> to hand on.</summary>
    public static async Task<T> LaterAsync<T>(T value)
    {
        await PauseAsync();
        return value;
    }

    /// <summary>A stream for a body that is no iterator to hand on.</summary>
    public static async IAsyncEnumerable<T> ItemsAsync<T>(params T[] items)
    {
        Enter();
        foreach (var item in items)
        {
            await PauseAsync();
            yield return item;
        }
    }

    /// <summary>A sequence for a body that is no iterator to hand on.</summary>
    public static IEnumerable<T> Items<T>(params T[] items)
    {
        Enter();
        foreach (var item in items)
        {
            Pause();
            yield return item;
        }
    }

    /// <summary>Takes a value down: an argument in the body, or what a call has left in a variable.</summary>
    public static void Note<T>(T value) => Notes.Add(Format(value));

    /// <inheritdoc cref="Note{T}(T)"/>
    public static void Note<T>(ReadOnlySpan<T> value) => Notes.Add(Format(value.ToArray()));

    /// <inheritdoc cref="Note{T}(T)"/>
    public static void Note<T>(Span<T> value) => Notes.Add(Format(value.ToArray()));

    /// <summary>An argument or result of any type.</summary>
    public static T Some<T>() => (T)Values.FirstOrDefault(value => value is T, default(T))!;

    private static void Look() => Seen.Add(Activity.Current?.OperationName);
}
