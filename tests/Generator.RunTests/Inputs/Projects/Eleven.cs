#pragma warning disable IDE0005, CS8933 // Needed where the project has no implicit usings.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Pynector;

namespace Inputs.Projects;

/// <summary>What C# 11 has, and no nullable annotation: it means the same in every project.</summary>
public static partial class Eleven
{
    /// <summary>In place.</summary>
    /// <param name="value">A number.</param>
    /// <param name="more">Another.</param>
    /// <returns>Their sum.</returns>
    [Traced]
    public static async partial Task<int> InPlaceAsync(int value, int more = 2)
    {
        await Task.Yield();
        return value + more;
    }

    /// <summary>Wrapped.</summary>
    /// <param name="value">A number.</param>
    /// <returns>The same.</returns>
    [Traced]
    [return: Tag]
    public static partial int Wrapped([Tag] int value);

    private static int WrappedCore(int value) => value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>Wrapped, and a task.</summary>
    /// <param name="value">A number.</param>
    /// <returns>The same.</returns>
    [Traced]
    public static partial ValueTask<int> WrappedAsync(int value);

    private static async ValueTask<int> WrappedAsyncCore(int value)
    {
        await Task.Yield();
        return value;
    }

    /// <summary>A stream.</summary>
    /// <param name="value">A number.</param>
    /// <returns>That number alone.</returns>
    [Traced]
    public static partial IEnumerable<int> Stream(int value);

    private static IEnumerable<int> StreamCore(int value)
    {
        yield return value;
    }

    /// <summary>By reference.</summary>
    /// <param name="value">A number, which is doubled.</param>
    /// <param name="span">What is counted.</param>
    /// <returns>How many.</returns>
    [Traced]
    public static partial int Scoped(scoped ref int value, scoped ReadOnlySpan<int> span);

    private static int ScopedCore(scoped ref int value, scoped ReadOnlySpan<int> span)
    {
        value *= 2;
        return span.Length;
    }
}
