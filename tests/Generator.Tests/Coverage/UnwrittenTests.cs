using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>PYN1009: calls that the compiler makes, each at the word or sign that makes it.</summary>
public sealed class UnwrittenTests
{
    [Fact]
    public Task PYN1009_loops() => Marked.CheckAsync(
        """
        public partial class Numbers
        {
            [Traced]
            public IEnumerator<int> {|PYN1011:GetEnumerator|}() => Enumerable.Range(1, 2).GetEnumerator();

            public static int Sum(Numbers numbers, List<int> others)
            {
                var sum = 0;
                {|PYN1009:foreach|} (var number in numbers)
                {
                    sum += number;
                }

                foreach (var number in others)
                {
                    sum += number;
                }

                using var written = numbers.GetEnumerator();
                return sum;
            }
        }

        public partial class Pages
        {
            private int _page;

            public int Current => _page;

            public Pages GetAsyncEnumerator(CancellationToken token = default) => this;

            [Traced]
            public async ValueTask<bool> {|PYN1011:MoveNextAsync|}()
            {
                await Task.Yield();
                return _page++ < 2;
            }

            public static async Task ReadAsync(Pages pages)
            {
                await {|PYN1009:foreach|} (var page in pages)
                {
                    Console.WriteLine(page);
                }
            }
        }
        """,
        [
            "Direct calls of 'Numbers.GetEnumerator' are traced, and 1 use is not (Program.cs:15): declare it as 'partial' without a body, and rename this one to 'GetEnumeratorCore'",
            "This call of 'Numbers.GetEnumerator' stays untraced, because the compiler makes it, and it stands nowhere in the code: declare it as 'partial' without a body, and rename this one to 'GetEnumeratorCore'"]);

    [Fact]
    public Task PYN1009_awaits() => Marked.CheckAsync(
        """
        public partial class Signal
        {
            [Traced]
            public TaskAwaiter {|PYN1011:GetAwaiter|}() => Task.CompletedTask.GetAwaiter();

            public static async Task UseAsync(Signal signal)
            {
                {|PYN1009:await|} signal;
                signal.GetAwaiter().GetResult();
                await Task.Yield();
            }
        }
        """);

    [Fact]
    public Task PYN1009_deconstructions() => Marked.CheckAsync(
        """
        public partial class Point
        {
            [Traced]
            public void {|PYN1011:Deconstruct|}(out int x, out int y) => (x, y) = (1, 2);

            public static int Use(Point point, Point[] points)
            {
                var (a, b) {|PYN1009:=|} point;
                (a, b) {|PYN1009:=|} point;
                (a, b) = (b, a);
                var (c, (d, e)) {|PYN1009:=|} (1, point);
                {|PYN1009:foreach|} (var (x, y) in points)
                {
                    a += x + y;
                }

                point.Deconstruct(out a, out b);
                return point is {|PYN1009:(|}1, 2) ? a : b + c + d + e;
            }
        }
        """);

    [Fact]
    public Task PYN1009_initializers_queries_and_slices() => Marked.CheckAsync(
        """
        public partial class Bag : System.Collections.IEnumerable
        {
            private int _sum;

            public int Length => 3;

            [Traced]
            public void {|PYN1011:Add|}(int number) => _sum += number;

            [Traced]
            public Bag {|PYN1011:Select|}(Func<int, int> selector) => this;

            [Traced]
            public Bag {|PYN1011:Where|}(Func<int, bool> predicate) => this;

            [Traced]
            public Bag {|PYN1011:Slice|}(int start, int length) => this;

            public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();

            public int this[int index] => index;

            public static object Use(Bag bag)
            {
                bag.Add(0);
                var made = new Bag { {|PYN1009:1|}, {|PYN1009:2|} };
                var nested = new { Bag = made };
                var queried = from number in bag {|PYN1009:where|} number > 1 {|PYN1009:select|} number + 1;
                var other = bag.Where(number => number > 1).Select(number => number + 1);
                var list = new List<int> { 1, 2 };
                var few = bag{|PYN1009:[|}1..2];
                var isSliced = bag is [1, {|PYN1009:..|} var rest, 3];
                return new object[] { made, nested, queried, other, list, few, isSliced, bag.Slice(1, 2), bag[1] };
            }
        }
        """);

    [Fact]
    public Task PYN1009_collection_expressions() => Marked.CheckAsync(
        """
        [CollectionBuilder(typeof(Builder), "Make")]
        public sealed partial class Built : IEnumerable<int>
        {
            [Traced]
            public IEnumerator<int> {|PYN1001:GetEnumerator|}() => throw new NotSupportedException();

            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
        }

        public static partial class Builder
        {
            [Traced]
            public static Built {|PYN1011:Make|}(ReadOnlySpan<int> numbers) => new();
        }

        public partial class Filled : IEnumerable<int>
        {
            [Traced]
            public void {|PYN1011:Add|}(int number) => Console.WriteLine(number);

            public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();

            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
        }

        public static class Program
        {
            public static void Run(Built other, List<int> list)
            {
                Built built = {|PYN1009:[|}1, 2];
                Filled filled = {|PYN1009:[|}1, 2];
                Filled empty = [];
                List<int> plain = [1, {|PYN1009:..|}other, .. list];
                Builder.Make([1]);
            }
        }
        """);

    [Fact]
    public async Task PYN1009_handlers_of_interpolated_strings()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            using System.Runtime.CompilerServices;
            using Pynector;

            [InterpolatedStringHandler]
            public partial struct Handler
            {
                public Handler(int literalLength, int formattedCount) { }

                public void AppendLiteral(string text) { }

                [Traced]
                public void AppendFormatted<T>(T value) { }
            }

            public static class Program
            {
                public static string Run(int id)
                {
                    Write($"order {id}");
                    return $"order {id}";
                }

                private static void Write(Handler handler) { }
            }
            """));

        var told = (await Marked.ReportedAsync(run)).Where(diagnostic => diagnostic.Id != "PYN1011").ShouldHaveSingleItem();
        told.Id.ShouldBe("PYN1009");
        told.Location.SourceTree!.GetText().Lines[18].ToString()[told.Location.GetLineSpan().StartLinePosition.Character..].ShouldBe("{id}\");");
    }

    [Fact]
    public Task Using_calls_through_the_interface() => Marked.CheckAsync(
        """
        public partial class Orders : IDisposable, IAsyncDisposable
        {
            [Traced]
            public void {|PYN1001:Dispose|}() { }

            [Traced]
            public ValueTask {|PYN1001:DisposeAsync|}() => default;

            public static async Task UseAsync(Orders own, Stream other)
            {
                {|PYN1005:using|} (own)
                {
                }

                {|PYN1005:using|} (var made = new Orders())
                {
                }

                {|PYN1005:using|} var orders = new Orders();
                await {|PYN1005:using|} var later = new Orders();
                await {|PYN1005:using|} (own)
                {
                }

                using var stream = other;
                own.Dispose();
                await own.DisposeAsync();
            }
        }

        public ref partial struct Buffer
        {
            [Traced]
            public void {|PYN1011:Dispose|}() { }

            public static void Use()
            {
                {|PYN1009:using|} var buffer = new Buffer();
            }
        }
        """);
}
