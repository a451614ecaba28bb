using Pynector;

namespace Inputs.Projects;

/// <summary>Methods that fail with a secret in the message.</summary>
public static partial class Secrets
{
    /// <summary>What must not leave the process.</summary>
    public const string Secret = "4111-1111";

    /// <summary>In place.</summary>
    [Traced]
    public static async partial Task<int> InPlaceAsync()
    {
        await Task.Yield();
        throw Failure();
    }

    /// <summary>In place, told by the body, and thrown on.</summary>
    [Traced]
    public static async partial Task<int> ToldAndThrownAsync()
    {
        await Task.Yield();
        var failure = Failure();
        CurrentSpan.Fail(failure);
        throw failure;
    }

    /// <summary>In place, told by the body.</summary>
    [Traced]
    public static async partial Task<int> ToldAsync()
    {
        await Task.Yield();
        CurrentSpan.Fail(Failure());
        return 1;
    }

    /// <summary>Wrapped, async.</summary>
    [Traced]
    public static partial Task<int> AsyncCoreAsync();

    private static async Task<int> AsyncCoreAsyncCore()
    {
        await Task.Yield();
        throw Failure();
    }

    /// <summary>Wrapped, not async.</summary>
    [Traced]
    public static partial Task<int> OtherCoreAsync();

    private static Task<int> OtherCoreAsyncCore() => Task.FromException<int>(Failure());

    /// <summary>Wrapped, synchronous.</summary>
    [Traced]
    public static partial int Sync();

    private static int SyncCore() => throw Failure();

    /// <summary>A sequence.</summary>
    [Traced]
    public static partial IEnumerable<int> Sequence();

    private static IEnumerable<int> SequenceCore()
    {
        yield return 1;
        throw Failure();
    }

    /// <summary>A new trace.</summary>
    [Traced(Root = true)]
    public static async partial Task<int> RootAsync()
    {
        await Task.Yield();
        throw Failure();
    }

    private static InvalidDataException Failure() => new($"card {Secret} refused", new InvalidOperationException($"inner {Secret}"));
}
