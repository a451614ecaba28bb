using Pynector;

namespace Inputs.Shapes;

/// <summary>Pointers of every kind, in a type that is unsafe as a whole.</summary>
internal static unsafe partial class Buffers
{
    [Traced]
    public static partial int Sum(int* numbers, [Tag] int count);

    private static int SumCore(int* numbers, int count)
    {
        Probe.Enter();
        return new ReadOnlySpan<int>(numbers, count).ToArray().Sum();
    }

    [Traced]
    public static partial int Apply(delegate*<int, int> function, int value);

    private static int ApplyCore(delegate*<int, int> function, int value)
    {
        Probe.Enter();
        return function(value);
    }

    [Traced]
    public static partial void Next(ref int* number, void** other);

    private static void NextCore(ref int* number, void** other)
    {
        number++;
        *other = number;
        Probe.Enter();
    }

    [Traced]
    public static partial int* Skip(int* numbers, nint count);

    private static int* SkipCore(int* numbers, nint count)
    {
        Probe.Enter();
        return numbers + count;
    }

    [Traced]
    public static partial Task<int> ReadAsync(int* number);

    private static Task<int> ReadAsyncCore(int* number)
    {
        Probe.Enter();
        return Task.FromResult(*number);
    }
}

/// <summary>The same where the methods alone are.</summary>
internal sealed partial class Buffer
{
    [Traced]
    public unsafe partial int Read(int*[] numbers);

    private unsafe int ReadCore(int*[] numbers)
    {
        Probe.Enter();
        return *numbers[0];
    }
}
