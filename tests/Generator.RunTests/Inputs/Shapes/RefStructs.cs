using Pynector;

namespace Inputs.Shapes;

/// <summary>A ref struct with a method of its own.</summary>
internal readonly ref partial struct Window(ReadOnlySpan<int> items)
{
    public ReadOnlySpan<int> Items { get; } = items;

    [Traced]
    public partial int Sum([Tag] int start);

    private int SumCore(int start)
    {
        Probe.Enter();
        var sum = start;
        foreach (var item in Items)
        {
            sum += item;
        }

        return sum;
    }

    [Traced]
    public partial Task<int> LengthAsync();

    private Task<int> LengthAsyncCore()
    {
        Probe.Enter();
        return Task.FromResult(Items.Length);
    }
}

/// <summary>Ref structs as parameters.</summary>
internal static partial class Windows
{
    [Traced]
    public static partial int Sum(Window window, scoped Window other);

    private static int SumCore(Window window, scoped Window other)
    {
        Probe.Enter();
        return window.Items.Length + other.Items.Length;
    }

    [Traced]
    public static partial void Narrow(scoped ref Window window);

    private static void NarrowCore(scoped ref Window window)
    {
        window = new Window(window.Items[1..]);
        Probe.Enter();
    }

    [Traced]
    public static partial string Describe<T>(T item)
        where T : allows ref struct;

    private static string DescribeCore<T>(T item)
        where T : allows ref struct
    {
        Probe.Enter();
        return typeof(T).Name;
    }
}
