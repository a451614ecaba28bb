using System.Runtime.CompilerServices;

namespace Pynector.Generator.TableTests.Scenery;

/// <summary>A task-like of somebody's own, without a result.</summary>
[AsyncMethodBuilder(typeof(ParcelBuilder))]
public sealed class Parcel(Task task)
{
    public TaskAwaiter GetAwaiter() => task.GetAwaiter();
}

/// <summary>A task-like of somebody's own, with a result.</summary>
[AsyncMethodBuilder(typeof(ParcelBuilder<>))]
public sealed class Parcel<T>(Task<T> task)
{
    public TaskAwaiter<T> GetAwaiter() => task.GetAwaiter();
}

/// <summary>A task-like that is a struct, and whose builder is a class.</summary>
[AsyncMethodBuilder(typeof(PacketBuilder<>))]
public readonly struct Packet<T>(Task<T> task)
{
    public TaskAwaiter<T> GetAwaiter() => task.GetAwaiter();
}

/// <summary>What can be awaited, and made by no async method.</summary>
public sealed class Promise
{
    public TaskAwaiter<int> GetAwaiter() => ProgramScene.LaterAsync(42).GetAwaiter();
}
