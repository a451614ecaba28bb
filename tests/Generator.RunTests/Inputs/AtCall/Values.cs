using Pynector;

namespace Inputs.AtCall;

/// <summary>A struct whose methods change it: a wrapper must work on the very instance.</summary>
internal partial struct Odometer
{
    public int Miles;

    [Traced]
    public int Drive(int miles) => Miles += miles;

    [Traced]
    public readonly int Read() => Miles;

    [Traced]
    private void Double() => Miles *= 2;

    public void Quadruple()
    {
        Double();
        this.Double();
    }
}

/// <summary>A readonly struct.</summary>
internal readonly record struct Mile(int Number)
{
    [Traced]
    public int Next() => Number + 1;
}

/// <summary>A struct that lives on the stack.</summary>
internal ref struct Rope(Span<int> knots)
{
    private readonly Span<int> _knots = knots;

    [Traced]
    public void Tie() => _knots[0]++;

    [Traced]
    public readonly int Count() => _knots[0] + _knots[1];
}

/// <summary>Traced where it is called through the interface.</summary>
internal interface IEngine
{
    [Traced]
    int Run(int hours);

    [Traced]
    int Idle() => 5;
}

/// <summary>Implements it.</summary>
internal sealed class Diesel : IEngine
{
    public int Run(int hours) => hours * 2;
}

/// <summary>Implements it as a struct.</summary>
internal struct Turbine : IEngine
{
    public int Hours;

    public int Run(int hours) => Hours += hours;
}

/// <summary>Called on a type parameter, which may be a struct: through the interface it would be a copy that runs.</summary>
internal static class Bench
{
    public static int Test<TEngine>(ref TEngine engine)
        where TEngine : IEngine => engine.Run(1) + engine.Run(1);

    public static int TestClass<TEngine>(TEngine engine)
        where TEngine : class, IEngine => engine.Run(1);
}

/// <summary>All its tasks and streams are traced.</summary>
[Traced("dock")]
internal sealed class Dock
{
    public async Task<int> OpenAsync()
    {
        await Task.Yield();
        return 1;
    }

    public Task<int> CloseAsync() => Task.FromResult(2);

    public async IAsyncEnumerable<int> ShipsAsync()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    [NotTraced]
    public Task<int> RestAsync() => Task.FromResult(3);

    public int Depth() => 4;
}

/// <summary>Traced, and so is its override, which calls it.</summary>
internal class Buoy
{
    [Traced]
    public virtual int Ring() => 1;
}

/// <summary>Overrides it.</summary>
internal sealed class Bell : Buoy
{
    [Traced]
    public override int Ring() => base.Ring() + 1;
}
