using System.Diagnostics.CodeAnalysis;
using Pynector;

namespace Inputs.Shapes;

/// <summary>Methods that return ref structs, plain and split.</summary>
internal sealed partial class Slices(int[] items)
{
    [Traced]
    public partial Span<int> From(int start);

    private Span<int> FromCore(int start)
    {
        Probe.Enter();
        return items.AsSpan(start);
    }

    [Traced]
    public Span<int> FromPlain(int start)
    {
        Probe.Enter();
        return items.AsSpan(start);
    }

    [Traced]
    public static partial ReadOnlySpan<T> Skip<T>(ReadOnlySpan<T> items, scoped ReadOnlySpan<T> skipped, scoped ref int count);

    private static ReadOnlySpan<T> SkipCore<T>(ReadOnlySpan<T> items, scoped ReadOnlySpan<T> skipped, scoped ref int count)
    {
        Probe.Enter();
        count += skipped.Length;
        return items[skipped.Length..];
    }

    [Traced]
    public static ReadOnlySpan<T> SkipPlain<T>(ReadOnlySpan<T> items, scoped ReadOnlySpan<T> skipped, scoped ref int count)
    {
        Probe.Enter();
        count += skipped.Length;
        return items[skipped.Length..];
    }

    [Traced]
    public static partial Span<int> Single(ref int item);

    private static Span<int> SingleCore(ref int item)
    {
        Probe.Enter();
        return new Span<int>(ref item);
    }

    [Traced]
    public static Span<int> SinglePlain(ref int item)
    {
        Probe.Enter();
        return new Span<int>(ref item);
    }

    [Traced]
    public static T Same<T>(T item)
        where T : allows ref struct
    {
        Probe.Enter();
        return item;
    }
}

/// <summary>A ref struct whose methods return others.</summary>
internal ref struct Reel(Span<int> items)
{
    private readonly Span<int> _items = items;
    private int _turns;

    [Traced]
    public Span<int> Turn()
    {
        Probe.Enter();
        return _items[++_turns..];
    }

    [Traced]
    public readonly Reel Rest()
    {
        Probe.Enter();
        return new Reel(_items[_turns..]);
    }

    public readonly int Length => _items.Length;
}

/// <summary>A struct whose methods return spans of itself.</summary>
internal struct Cell(int value)
{
    private int _value = value;

    [Traced, UnscopedRef]
    public Span<int> Open()
    {
        Probe.Enter();
        return new Span<int>(ref _value);
    }

    public readonly int Value => _value;
}
