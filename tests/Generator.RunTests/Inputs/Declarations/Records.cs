using Pynector;

namespace Inputs.Declarations;

/// <summary>A positional record, one of whose properties is a tag.</summary>
internal sealed partial record Invoice([property: Tag("invoice.number")] string Number, int Lines)
{
    [Traced]
    public async partial Task<Invoice> SplitAsync(int lines)
    {
        await Task.Yield();
        return this with { Lines = Lines - lines };
    }

    [Traced]
    public partial int Count();

    private int CountCore() => Lines;
}

internal readonly partial record struct Point(int X, int Y)
{
    [Traced]
    public async partial ValueTask<Point> MoveAsync(int by)
    {
        await Task.Yield();
        return new Point(X + by, Y + by);
    }
}
