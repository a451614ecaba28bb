using Pynector;

namespace Inputs.Shapes;

/// <summary>Extension methods of every receiver, in both forms.</summary>
internal static partial class Extensions
{
    [Traced]
    public static partial int Increment(this ref int value);

    private static int IncrementCore(this ref int value)
    {
        value++;
        Probe.Enter();
        return value;
    }

    [Traced]
    public static partial long Ticks(this in DateTime value, [Tag] long more = 2);

    private static long TicksCore(in DateTime value, long more)
    {
        Probe.Enter();
        return value.Ticks + more;
    }

    [Traced]
    public static partial string Name<T>(this T value);

    private static string NameCore<T>(T value)
    {
        Probe.Enter();
        return $"{typeof(T).Name} {value}";
    }

    [Traced]
    public static partial bool IsEmpty<T>(this ReadOnlySpan<T> values);

    private static bool IsEmptyCore<T>(ReadOnlySpan<T> values)
    {
        Probe.Enter();
        return values.Length == 0;
    }

    [Traced]
    public static async partial Task<int> LengthAsync<T>(this IEnumerable<T>? values)
    {
        await Task.Yield();
        Probe.Enter();
        return values?.Count() ?? 0;
    }

    [Traced]
    public static partial IEnumerable<T> TwiceEach<T>(this IEnumerable<T> values);

    private static IEnumerable<T> TwiceEachCore<T>(IEnumerable<T> values)
    {
        Probe.Enter();
        foreach (var value in values)
        {
            yield return value;
            yield return value;
        }
    }
}
