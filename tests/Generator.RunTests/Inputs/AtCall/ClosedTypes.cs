using Pynector;

namespace Inputs.AtCall;

/// <summary>Not partial: what it keeps to itself is reached by accessors.</summary>
internal sealed class Safe(int digits)
{
    [Tag]
    private readonly int _digits = digits;

    [Tag]
    private static int Turns => 6;

    [Traced]
    private int Open(int key) => key + _digits;

    [Traced]
    private static int Dial(int turns) => turns;

    [Traced]
    private async Task<T> KeepAsync<T>(T thing)
        where T : struct
    {
        await Task.Yield();
        return thing;
    }

    public int TryOpen() => Open(2);

    public static int TryDial() => Dial(8);

    public Task<int> TryKeepAsync() => KeepAsync(9);
}

/// <summary>Generic, and not partial.</summary>
internal sealed class SafeOf<TThing>(TThing thing)
    where TThing : notnull
{
    [Traced]
    private TThing Take() => thing;

    [Traced]
    private (TThing, TOther) Swap<TOther>(TOther other) => (thing, other);

    [Traced]
    public async Task<(TThing, TOther)> SwapLaterAsync<TOther>(TOther other)
    {
        await Task.Yield();
        return (thing, other);
    }

    public TThing TryTake() => Take();

    public (TThing, int) TrySwap() => Swap(1);
}

/// <summary>A struct that is not partial.</summary>
internal struct Purse
{
    [Tag("coins")]
    private int _coins;

    public readonly int Coins => _coins;

    [Traced]
    private void Drop() => _coins++;

    public void DropTwo()
    {
        Drop();
        Drop();
    }
}

/// <summary>Protected methods, of which an override is another method.</summary>
internal class Guard
{
    [Traced]
    protected virtual int Watch() => 1;

    public int Stand() => Watch();
}

/// <summary>Overrides it.</summary>
internal sealed class NightGuard : Guard
{
    protected override int Watch() => 2;
}

/// <summary>The same in a partial type.</summary>
internal partial class Warden
{
    [Traced]
    protected virtual int Watch() => 1;

    public int Stand() => Watch();
}

/// <summary>Overrides it.</summary>
internal sealed class NightWarden : Warden
{
    protected override int Watch() => 2;
}
