using Pynector;

namespace Inputs.Shapes;

/// <summary>Parameters by reference of every kind, which an exception leaves as they were when it was thrown.</summary>
internal static partial class References
{
    [Traced]
    public static partial int Raise([Tag] ref int value, [Tag] in int by);

    private static int RaiseCore(ref int value, in int by)
    {
        value += by;
        Probe.Enter();
        return by;
    }

    [Traced]
    public static partial bool TryFind(string key, out int length, out string? found);

    private static bool TryFindCore(string key, out int length, out string? found)
    {
        length = key.Length;
        found = key;
        Probe.Enter();
        return true;
    }

    [Traced]
    public static partial int Read([Tag] ref readonly int value);

    private static int ReadCore(ref readonly int value)
    {
        Probe.Enter();
        return value;
    }

    [Traced]
    public static partial void Swap<T>(ref T one, ref T other);

    private static void SwapCore<T>(ref T one, ref T other)
    {
        Probe.Enter();
        (one, other) = (other, one);
    }

    [Traced]
    public static partial Task<int> CountAsync(ref int calls, out int before);

    private static Task<int> CountAsyncCore(ref int calls, out int before)
    {
        before = calls++;
        Probe.Enter();
        return Task.FromResult(calls);
    }

    [Traced]
    public static partial IEnumerable<int> Take(ref int calls, in int count);

    private static IEnumerable<int> TakeCore(ref int calls, in int count)
    {
        calls++;
        return Numbers(count);
    }

    [Traced]
    public static partial int First(scoped ReadOnlySpan<int> values, scoped ref int calls, scoped in int least);

    private static int FirstCore(scoped ReadOnlySpan<int> values, scoped ref int calls, scoped in int least)
    {
        calls++;
        Probe.Enter();
        return Math.Max(values[0], least);
    }

    [Traced]
    public static partial void Advance(scoped ref Span<int> rest);

    private static void AdvanceCore(scoped ref Span<int> rest)
    {
        rest = rest[1..];
        Probe.Enter();
        rest[0] = 7;
    }

    [Traced]
    public static partial void Cut(string text, out ReadOnlySpan<char> head);

    private static void CutCore(string text, out ReadOnlySpan<char> head)
    {
        head = text.AsSpan(0, 2);
        Probe.Enter();
    }

    private static IEnumerable<int> Numbers(int count)
    {
        Probe.Enter();
        for (var i = 0; i < count; i++)
        {
            yield return i;
        }
    }
}

/// <summary>Methods that differ in nothing but how they take their parameter, or in how many types they are generic over.</summary>
internal sealed partial class Differing
{
    [Traced]
    public partial string Take(int value);

    private string TakeCore(int value) => Say($"value {value}");

    [Traced]
    public partial string Take(ref int value);

    private string TakeCore(ref int value) => Say($"ref {++value}");

    [Traced]
    public partial string Give(int value);

    private string GiveCore(int value) => Say($"value {value}");

    [Traced]
    public partial string Give(in int value);

    private string GiveCore(in int value) => Say($"in {value}");

    [Traced]
    public partial string Get();

    private string GetCore() => Say("none");

    [Traced]
    public partial string Get<T>();

    private string GetCore<T>() => Say(typeof(T).Name);

    [Traced]
    public partial string Get<T, TOther>();

    private string GetCore<T, TOther>() => Say($"{typeof(T).Name} {typeof(TOther).Name}");

    [Traced]
    public async partial Task<string> GetAsync()
    {
        await Task.Yield();
        return Say("none");
    }

    [Traced]
    public async partial Task<string> GetAsync<T>()
    {
        await Task.Yield();
        return Say(typeof(T).Name);
    }

    [Traced]
    public async partial Task<string> GetAsync<T, TOther>()
    {
        await Task.Yield();
        return Say($"{typeof(T).Name} {typeof(TOther).Name}");
    }

    private static string Say(string text)
    {
        Probe.Enter();
        return text;
    }
}
