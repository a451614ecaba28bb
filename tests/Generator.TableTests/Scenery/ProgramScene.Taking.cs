using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pynector.Generator.TableTests.Scenery;

public static partial class ProgramScene
{
    /// <summary>The outcome of a call without a result.</summary>
    public static Task<string> Take() => Task.FromResult("nothing");

    /// <summary>The outcome of a call: its result, as text.</summary>
    public static Task<string> Take<T>(T value) => Task.FromResult(Format(value));

    /// <inheritdoc cref="Take{T}(T)"/>
    public static async Task<string> Take(Task? task)
    {
        if (task is null)
        {
            return "no task";
        }

        await task;
        return "nothing";
    }

    /// <inheritdoc cref="Take{T}(T)"/>
    public static async Task<string> Take<T>(Task<T>? task) => task is null ? "no task" : Format(await task);

    /// <inheritdoc cref="Take{T}(T)"/>
    public static async Task<string> Take(ValueTask task)
    {
        await task;
        return "nothing";
    }

    /// <inheritdoc cref="Take{T}(T)"/>
    public static async Task<string> Take<T>(ValueTask<T> task) => Format(await task);

    /// <inheritdoc cref="Take{T}(T)"/>
    public static async Task<string> Take(Parcel task)
    {
        await task;
        return "nothing";
    }

    /// <inheritdoc cref="Take{T}(T)"/>
    public static async Task<string> Take<T>(Parcel<T> task) => Format(await task);

    /// <inheritdoc cref="Take{T}(T)"/>
    public static async Task<string> Take<T>(Packet<T> task) => Format(await task);

    /// <inheritdoc cref="Take{T}(T)"/>
    public static async Task<string> Take<T>(IAsyncEnumerable<T>? stream) =>
        stream is null ? "no stream" : await Take(stream.GetAsyncEnumerator());

    /// <inheritdoc cref="Take{T}(T)"/>
    public static async Task<string> Take<T>(IAsyncEnumerator<T>? stream)
    {
        if (stream is null)
        {
            return "no stream";
        }

        var items = new List<T>();
        await using (stream)
        {
            while (await stream.MoveNextAsync())
            {
                items.Add(stream.Current);
            }
        }

        return Format(items);
    }

    /// <inheritdoc cref="Take{T}(T)"/>
    public static Task<string> Take<T>(IEnumerable<T>? sequence) => sequence is null ? Task.FromResult("no sequence") : Take(sequence.GetEnumerator());

    /// <inheritdoc cref="Take{T}(T)"/>
    public static Task<string> Take<T>(IEnumerator<T>? sequence)
    {
        var items = new List<T>();
        using (sequence)
        {
            while (sequence?.MoveNext() == true)
            {
                items.Add(sequence.Current);
            }
        }

        return Task.FromResult(Format(items));
    }

    private static string Format(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Format(tuple[i])))})",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Format))}]",
        bool flag => flag ? "true" : "false",
        _ => value.GetType().Name,
    };
}
