using System.Linq.Expressions;
using Pynector;

namespace Inputs.AtCall;

/// <summary>Ordinary methods of a class, called in every way that a call can be written.</summary>
internal sealed partial class Ferry(string line)
{
    [Tag("crossings")]
    private static readonly int Crossings = Environment.ProcessId > 0 ? 7 : 0;

    [Tag("line")]
    private string Line => line;

    /// <summary>A call in a field initializer.</summary>
    public int Length { get; } = Ashore.Shout("ahoy").Length;

    [Traced]
    public async Task<int> CrossAsync([Tag] int passengers)
    {
        await Task.Yield();
        return passengers;
    }

    [Traced]
    public int Board(int passengers) => passengers;

    [Traced]
    public static async Task<string> HornAsync(string sound)
    {
        await Task.Yield();
        return sound + Crossings;
    }

    [Traced]
    private async Task<string> AnchorAsync(int depth)
    {
        await Task.Yield();
        return Line + depth;
    }

    public Task<string> MoorAsync() => AnchorAsync(3);

    public Task<string> MoorExplicitlyAsync() => this.AnchorAsync(4);

    [Traced]
    public void Load(ref int weight, out int left, in int limit, params int[] crates)
    {
        weight += crates.Length;
        left = limit - weight;
    }

    [Traced]
    public int Price(int adults = 3, int children = 2) => (adults * 10) + children;

    [Traced]
    public int Spell(ReadOnlySpan<char> name) => name.Length;

    [Traced]
    public int Sum(params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }

    [Traced]
    public string Paint(dynamic color) => color.ToString();

    [Traced]
    public unsafe int Read(int* gauge) => *gauge;

    [Traced]
    public int Steer(int course) => course;

    [Traced]
    public int Steer(string course) => course.Length * 10;

    [Traced]
    public int Steer<T>(T course, T drift) => 100;

    [Traced]
    public int Steer(in long course) => 1000;

    [Traced]
    public T Carry<T>(T cargo)
        where T : class => cargo;

    [Traced]
    public int Countdown(int from) => from == 0 ? 0 : Countdown(from - 1);

    [Traced]
    public void Sink() => throw new InvalidOperationException("sunk");

    [Traced]
    [return: Tag("deck")]
    public int Deck() => 2;

    /// <summary>A tree that its reader gets as the least derived type.</summary>
    public static MethodCallExpression Data()
    {
        LambdaExpression tree = (Ferry ferry) => ferry.Board(5);
        return (MethodCallExpression)tree.Body;
    }

    /// <summary>Uses that are no calls, or none that could be replaced: they run as ever.</summary>
    public int Untraced()
    {
        Func<int, int> board = Board;
        Expression<Func<Ferry, int>> tree = ferry => ferry.Board(5);
        dynamic passengers = 3;
        int late = Board(passengers);
        return board(1) + tree.Compile()(this) + late;
    }
}

/// <summary>Extension methods.</summary>
internal static class Ashore
{
    [Traced]
    public static string Shout([Tag] this string words) => words.ToUpperInvariant();

#pragma warning disable PYN1003 // Nothing leads to a private method of a static class that isn't partial: its calls stay as they are.
    [Traced]
    private static int Whisper(string words) => words.Length;
#pragma warning restore PYN1003

    public static int Hush() => Ashore.Whisper("hush");
}
