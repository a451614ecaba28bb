using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Types;

/// <summary>A builder for all methods: those that it doesn't fit keep their own.</summary>
[Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]
internal static partial class Pool
{
    public static async partial ValueTask<int> SwimAsync(Task gate)
    {
        await gate.ConfigureAwait(false);
        return 1;
    }

    [Traced(Builder = typeof(AsyncValueTaskMethodBuilder<>))]
    public static async partial ValueTask<int> DiveAsync(Task gate)
    {
        await gate.ConfigureAwait(false);
        return 2;
    }

    public static async partial Task<int> RestAsync(Task gate)
    {
        await gate.ConfigureAwait(false);
        return 3;
    }

    public static async partial ValueTask ShowerAsync(Task gate) => await gate.ConfigureAwait(false);

    public static partial ValueTask<int> PayAsync(Task gate);

    private static async ValueTask<int> PayAsyncCore(Task gate)
    {
        await gate.ConfigureAwait(false);
        return 4;
    }
}

/// <summary>A builder for one method.</summary>
internal static partial class Lane
{
    [Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async partial ValueTask<T> SwimAsync<T>(T result, Task gate, Exception? fault)
    {
        await gate.ConfigureAwait(false);
        return fault is null ? result : throw fault;
    }

    [Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async partial ValueTask WaitAsync(Task gate) => await gate.ConfigureAwait(false);

    [Traced(Builder = typeof(CountingBuilder<>))]
    public static async partial Task<int> CountedAsync(Task gate)
    {
        await gate.ConfigureAwait(false);
        return 5;
    }
}
