using Inputs.Shapes;

namespace Pynector.Generator.RunTests.Tests.Shapes;

/// <summary>Parameters by reference, of any number, ref structs and pointers.</summary>
internal static unsafe class ReferenceShapes
{
    public static Dictionary<string, Shape> All { get; } = new()
    {
        ["ref and in"] = Shape.Of(() => { var value = 5; return (References.Raise(ref value, 2), value); }, (2, 7), "References.Raise"),
        ["ref and in of one variable"] = Shape.Of(() => { var value = 5; return (References.Raise(ref value, in value), value); }, (10, 10), "References.Raise"),
        ["out"] = Shape.Of(() => (References.TryFind("key", out var length, out var found), length, found), (true, 3, "key"), "References.TryFind"),
        ["ref readonly"] = Shape.Of(() => { var value = 5; return References.Read(in value); }, 5, "References.Read"),
        ["generic ref"] = Shape.Of(() => { var (one, other) = ("one", "other"); References.Swap(ref one, ref other); return (one, other); }, ("other", "one"), "References.Swap"),
        ["ref and out of a task"] = Shape.OfTask(CountAsync, (2, 1, 2), "References.CountAsync"),
        ["ref and in of a stream"] = Shape.Of(() => { var calls = 1; return (References.Take(ref calls, 3).Sum(), calls); }, (3, 2), "References.Take"),
        ["scoped"] = Shape.Of(() => { var calls = 1; return (References.First([4, 5], ref calls, 3), calls); }, (4, 2), "References.First"),
        ["scoped ref of a ref struct"] = Shape.Of(Advance, (2, 7), "References.Advance"),
        ["out of a ref struct"] = Shape.Of(() => { References.Cut("text", out var head); return head.ToString(); }, "te", "References.Cut"),

        ["by value"] = Shape.Of(() => new Differing().Take(1), "value 1", "Differing.Take"),
        ["by ref"] = Shape.Of(() => { var value = 1; return (new Differing().Take(ref value), value); }, ("ref 2", 2), "Differing.Take"),
        ["by value, not by in"] = Shape.Of(() => new Differing().Give(1), "value 1", "Differing.Give"),
        ["by in"] = Shape.Of(() => { var value = 1; return new Differing().Give(in value); }, "in 1", "Differing.Give"),
        ["no type parameter"] = Shape.Of(() => new Differing().Get(), "none", "Differing.Get"),
        ["one type parameter"] = Shape.Of(() => new Differing().Get<int>(), "Int32", "Differing.Get"),
        ["two type parameters"] = Shape.Of(() => new Differing().Get<int, string>(), "Int32 String", "Differing.Get"),
        ["no type parameter, in place"] = Shape.OfTask(() => new Differing().GetAsync(), "none", "Differing.GetAsync"),
        ["one type parameter, in place"] = Shape.OfTask(() => new Differing().GetAsync<int>(), "Int32", "Differing.GetAsync"),
        ["two type parameters, in place"] = Shape.OfTask(() => new Differing().GetAsync<int, string>(), "Int32 String", "Differing.GetAsync"),

        ["params array"] = Shape.Of(() => Params.Array("a", 1, 2), 3, "Params.Array"),
        ["params array of nothing"] = Shape.Of(() => Params.Array("a"), 1, "Params.Array"),
        ["params array that is null"] = Shape.Of(() => Params.Array("a", null), 1, "Params.Array"),
        ["params of a read-only span"] = Shape.Of(() => Params.ReadOnlySpan(1, 2), 2, "Params.ReadOnlySpan"),
        ["params of a span, which is written"] = Shape.Of(() => { var texts = new string?[] { "a" }; return (Params.Span(texts), texts[0]); }, (1, (string?)null), "Params.Span"),
        ["params list"] = Shape.Of(() => Params.List(1, 2, 3), 3, "Params.List"),
        ["params sequence"] = Shape.Of(() => Params.Sequence("a", "b"), 2, "Params.Sequence"),
        ["params read-only list"] = Shape.OfTask(() => Params.ReadOnlyListAsync(1, 2), 2, "Params.ReadOnlyListAsync"),
        ["params sequence, in place"] = Shape.OfTask(() => Params.InPlaceAsync("a", 1, 2), 3, "Params.InPlaceAsync"),
        ["params array, in place"] = Shape.OfValueTask(() => Params.InPlaceArrayAsync(1, "a", null), 3, "Params.InPlaceArrayAsync"),

        ["ref struct"] = Shape.Of(() => new Window([1, 2, 3]).Sum(4), 10, "Window.Sum"),
        ["ref struct, task"] = Shape.OfTask(() => new Window([1, 2, 3]).LengthAsync(), 3, "Window.LengthAsync"),
        ["ref struct as parameter"] = Shape.Of(() => Windows.Sum(new Window([1]), new Window([1, 2])), 3, "Windows.Sum"),
        ["ref struct by ref"] = Shape.Of(() => { var window = new Window([1, 2, 3]); Windows.Narrow(ref window); return window.Items.Length; }, 2, "Windows.Narrow"),
        ["type parameter that is a ref struct"] = Shape.Of(() => Windows.Describe(new Window([])), "Window", "Windows.Describe"),

        ["span returned"] = Shape.Of(() => new Slices([1, 2, 3]).From(1).Length, 2, "Slices.From"),
        ["span returned, plain"] = Shape.Of(() => new Slices([1, 2, 3]).FromPlain(1).Length, 2, "Slices.FromPlain"),
        ["span of a parameter"] = Shape.Of(() => { var count = 1; return (Slices.Skip<int>([1, 2, 3], [1], ref count).Length, count); }, (2, 2), "Slices.Skip"),
        ["span of a parameter, plain"] = Shape.Of(() => { var count = 1; return (Slices.SkipPlain<int>([1, 2, 3], [1], ref count).Length, count); }, (2, 2), "Slices.SkipPlain"),
        ["span of a reference"] = Shape.Of(() => { var item = 1; Slices.Single(ref item)[0]++; return item; }, 2, "Slices.Single"),
        ["span of a reference, plain"] = Shape.Of(() => { var item = 1; Slices.SinglePlain(ref item)[0]++; return item; }, 2, "Slices.SinglePlain"),
        ["type parameter that is a ref struct, returned"] = Shape.Of(() => Slices.Same<ReadOnlySpan<int>>([1, 2]).Length, 2, "Slices.Same"),
        ["span that a ref struct returns"] = Shape.Of(() => { var reel = new Reel([1, 2, 3]); return reel.Turn().Length; }, 2, "Reel.Turn"),
        ["ref struct that a ref struct returns"] = Shape.Of(() => new Reel([1, 2, 3]).Rest().Length, 3, "Reel.Rest"),
        ["span of the struct itself"] = Shape.Of(() => { var cell = new Cell(1); cell.Open()[0]++; return cell.Value; }, 2, "Cell.Open"),

        ["pointer"] = Shape.Of(() => { var number = 5; return Buffers.Sum(&number, 1); }, 5, "Buffers.Sum"),
        ["function pointer"] = Shape.Of(() => Buffers.Apply(&Twice, 4), 8, "Buffers.Apply"),
        ["ref pointer"] = Shape.Of(Next, (true, true), "Buffers.Next"),
        ["pointer returned"] = Shape.Of(() => { var numbers = stackalloc int[] { 1, 2, 3 }; return *Buffers.Skip(numbers, 2); }, 3, "Buffers.Skip"),
        ["pointer of a task"] = Shape.OfTask(() => { var number = 5; return Buffers.ReadAsync(&number); }, 5, "Buffers.ReadAsync"),
        ["array of pointers"] = Shape.Of(() => { var number = 5; return new Inputs.Shapes.Buffer().Read([&number]); }, 5, "Buffer.Read"),
    };

    private static Task<(int, int, int)> CountAsync()
    {
        var calls = 1;
        var task = References.CountAsync(ref calls, out var before);
        return Task.FromResult((task.GetAwaiter().GetResult(), before, calls));
    }

    private static object? Advance()
    {
        Span<int> rest = [1, 2, 3];
        References.Advance(ref rest);
        return (rest.Length, rest[0]);
    }

    private static object? Next()
    {
        var numbers = stackalloc int[] { 1, 2 };
        var number = numbers;
        void* other = null;
        Buffers.Next(ref number, &other);
        return (number == numbers + 1, other == number);
    }

    private static int Twice(int value) => 2 * value;
}
