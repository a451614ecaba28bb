using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using Pynector;

[assembly: System.Reflection.AssemblyInformationalVersion("2.5.0-rc.1+abcdef")]
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]

namespace Harbor;

/// <summary>Methods of every form, for others to call.</summary>
public sealed partial class Crane
{
    [Tag("crane")]
    public string Name { get; init; } = "north";

    [Traced]
    [return: Tag("lifted")]
    public int Lift([Tag] int weight) => weight <= 100 ? weight * 2 : throw new InvalidOperationException($"secret {weight}");

    [Traced("crane.swing", Kind = ActivityKind.Client)]
    public static async Task<int> SwingAsync(int angle)
    {
        await Task.Yield();
        return angle;
    }

    [Traced]
    public IEnumerable<int> Loads(int count)
    {
        for (var load = 1; load <= count; load++)
        {
            yield return load;
        }
    }

    [Traced(Source = "Harbor.Details", Level = SpanLevel.Debug)]
    public int Inspect() => 5;

    /// <summary>Calls another method, which the library traces itself.</summary>
    [Traced]
    public int LiftTwice(int weight) => Lift(weight) + Creak();

    [Traced]
    public async partial Task<int> TurnAsync(int degrees)
    {
        await Task.Yield();
        return degrees;
    }

    [Traced]
    public partial int Count([Tag] int hooks);

    /// <summary>An application can't name its exception, and calls it as ever.</summary>
    [Traced(NotErrors = new[] { typeof(LeakException) })]
    public int Pump() => 8;

    [Traced]
    internal int Oil(int drops) => drops;

    [Traced]
    private int Creak() => 1;

    private int CountCore(int hooks) => hooks + 1;
}

/// <summary>Its tasks are traced, under a name and a source of its own.</summary>
[Traced("dock", Source = "Harbor.Docks")]
public class Dock<TShip>
{
    public async Task<TShip?> LandAsync(TShip? ship)
    {
        await Task.Yield();
        return ship;
    }

    [NotTraced]
    public Task<int> RestAsync() => Task.FromResult(7);

    public int Depth() => 9;
}

/// <summary>Traced where it is called through the interface.</summary>
public interface IShip
{
    [Traced]
    int Sail(int miles);
}

/// <summary>Implements it without a word of its own.</summary>
public sealed class Ship : IShip
{
    public int Sail(int miles) => miles + 1;
}

/// <summary>All its tasks are traced where they are called through it, under a name and a source of its own.</summary>
[Traced("yard", Source = "Harbor.Yards", Level = SpanLevel.Debug)]
public interface IYard<in TShip>
{
    Task<int> BuildAsync([Tag("ship")] TShip ship);

    IAsyncEnumerable<int> PlanAsync();

    [NotTraced]
    Task<int> WaitAsync();

    int Docks();
}

/// <summary>Implements it without a word of its own.</summary>
public sealed class Yard : IYard<int>
{
    public async Task<int> BuildAsync(int ship)
    {
        await Task.Yield();
        return ship + 1;
    }

    public async IAsyncEnumerable<int> PlanAsync()
    {
        await Task.Yield();
        yield return 3;
    }

    public Task<int> WaitAsync() => Task.FromResult(1);

    public int Docks() => 2;
}

/// <summary>Extensions, and a struct that is changed by its method.</summary>
public static class Knots
{
    [Traced]
    public static int ToKnots(this int miles) => miles / 2;
}

/// <summary>A struct: callers see what the method changes.</summary>
public struct Odometer
{
    public int Miles;

    [Traced]
    public int Add(int miles) => Miles += miles;
}

internal sealed class LeakException : Exception;
