using Pynector;

namespace Inputs.Shapes;

/// <summary>Default members of an interface, in both forms, and static ones.</summary>
internal partial interface IGreeter<in T, out TResult>
    where T : notnull
{
    string Name { get; }

    TResult Make();

    [Traced]
    public virtual partial string Greet([Tag] T value);

    private string GreetCore(T value)
    {
        Probe.Enter();
        return Name + value;
    }

    [Traced]
    public virtual async partial Task<string> GreetAsync(T value)
    {
        await Task.Yield();
        Probe.Enter();
        return Name + value;
    }

    [Traced]
    public static virtual partial int Count(int value);

    private static int CountCore(int value)
    {
        Probe.Enter();
        return value;
    }

    [Traced]
    public static async partial Task<int> CountAsync(int value)
    {
        await Task.Yield();
        Probe.Enter();
        return value;
    }

    Task<string> WhisperAsync() => WhisperSoonAsync();

    [Traced]
    private async partial Task<string> WhisperSoonAsync()
    {
        await Task.Yield();
        Probe.Enter();
        return Name;
    }
}

/// <summary>One that implements only what it must.</summary>
internal sealed class Greeter : IGreeter<string, int>
{
    public string Name => "hello ";

    public int Make() => 1;
}

/// <summary>One that has its own, traced in turn.</summary>
internal readonly partial struct LoudGreeter : IGreeter<string, int>
{
    public string Name => "HELLO ";

    public int Make() => 2;

    [Traced]
    public partial string Greet(string value);

    private string GreetCore(string value)
    {
        Probe.Enter();
        return Name + value;
    }

    [Traced]
    public static partial int Count(int value);

    private static int CountCore(int value)
    {
        Probe.Enter();
        return value + 1;
    }
}
