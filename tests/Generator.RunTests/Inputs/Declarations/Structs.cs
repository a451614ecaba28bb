using Pynector;

namespace Inputs.Declarations;

/// <summary>A readonly struct.</summary>
internal readonly partial struct Money(decimal amount)
{
    private readonly decimal _amount = amount;

    [Traced]
    public async partial Task<decimal> ConvertAsync(decimal rate)
    {
        await Task.Yield();
        return _amount * rate;
    }

    [Traced]
    public partial decimal Half();

    private decimal HalfCore() => _amount / 2;
}

/// <summary>A struct that changes: a wrapper must call the very instance, not a copy of it.</summary>
internal partial struct Counter
{
    [Tag("counter.count")]
    private int _count;

    public readonly int Count => _count;

    [Traced]
    public partial int Add([Tag("counter.by")] int by);

    private int AddCore(int by) => _count += by;

    [Traced]
    public partial ValueTask<int> AddAsync(int by);

    private ValueTask<int> AddAsyncCore(int by) => new(_count += by);

    [Traced]
    public readonly partial int Peek();

    private readonly int PeekCore() => _count;

    [Traced]
    public readonly async partial Task<int> PeekAsync()
    {
        await Task.Yield();
        return _count;
    }
}
