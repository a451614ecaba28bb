using Pynector;

namespace Inputs.Projects;

/// <summary>Methods of every form and level.</summary>
public static partial class Levels
{
    /// <summary>Information, which is the default.</summary>
    [Traced]
    public static async partial Task<int> DefaultAsync(int number)
    {
        CurrentSpan.Tag("number", number);
        await Task.Yield();
        return number;
    }

    /// <summary>Debug, in place.</summary>
    [Traced(Level = SpanLevel.Debug)]
    public static async partial Task<int> DebugAsync(int number)
    {
        await Task.Yield();
        return number;
    }

    /// <summary>Verbose, in place.</summary>
    [Traced(Level = SpanLevel.Verbose)]
    public static async partial ValueTask<int> VerboseAsync(int number)
    {
        await Task.Yield();
        return number;
    }

    /// <summary>Information, wrapped.</summary>
    [Traced(Level = SpanLevel.Information)]
    public static partial Task<int> InformationWrappedAsync([Tag] int number);

    private static async Task<int> InformationWrappedAsyncCore(int number)
    {
        await Task.Yield();
        return number;
    }

    /// <summary>Debug, synchronous.</summary>
    [Traced(Level = SpanLevel.Debug)]
    public static partial int DebugSync([Tag] int number);

    private static int DebugSyncCore(int number) => number;

    /// <summary>Verbose, a sequence.</summary>
    [Traced(Level = SpanLevel.Verbose)]
    public static partial IEnumerable<int> VerboseSequence([Tag] int number);

    private static IEnumerable<int> VerboseSequenceCore(int number)
    {
        yield return number;
    }
}

/// <summary>A type with a level, and a method with another one.</summary>
[Traced(Level = SpanLevel.Verbose)]
public static partial class LevelOfType
{
    /// <summary>The type's.</summary>
    public static async partial Task<int> TypesAsync(int number)
    {
        await Task.Yield();
        return number;
    }

    /// <summary>Its own.</summary>
    [Traced(Level = SpanLevel.Debug)]
    public static async partial Task<int> OwnAsync(int number)
    {
        await Task.Yield();
        return number;
    }
}
