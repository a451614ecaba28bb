using System.Globalization;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>PYN1009: calls that the compiler can't intercept. The project compiles, and each call is told where it stands.</summary>
public sealed class CompilerLimitTests
{
    [Fact]
    public async Task PYN1009_generic_recursion()
    {
        const string Source =
            """
            public class Counting
            {
                [Traced]
                public static int {|PYN1011:Down|}<T>(int left, T item) => left == 0 ? 0 : {|PYN1009:Down|}(left - 1, item);

                [Traced]
                public static int {|PYN1011:Wrap|}<T>(int left, T item) => left == 0 ? 0 : {|PYN1009:Wrap|}(left - 1, new List<T[]> { new[] { item } });

                [Traced]
                public static (T, U) {|PYN1011:Swap|}<T, U>(int left, T one, U other)
                {
                    if (left == 0)
                    {
                        return (one, other);
                    }

                    var (u, t) = {|PYN1009:Swap|}(left - 1, other, one);
                    return (t, u);
                }

                [Traced]
                public static T? {|PYN1011:Make|}<T>(int left) => left == 0 ? default : {|PYN1009:Make|}<T>(left - 1);

                [Traced]
                private async Task<int> {|PYN1011:LaterAsync|}<T>(int left, T item)
                {
                    Func<int, Task<int>> lambda = n => {|PYN1009:LaterAsync|}(n, item);
                    return left == 0 ? 0 : await Local(left - 1) + await lambda(0);

                    Task<int> Local(int n) => this.{|PYN1009:LaterAsync|}(n, item);
                }

                [Traced]
                public static async IAsyncEnumerable<T> {|PYN1011:StreamAsync|}<T>(int left, T item)
                {
                    await Task.Yield();
                    yield return item;
                    await foreach (var inner in left == 0 ? Empty<T>() : {|PYN1009:StreamAsync|}(left - 1, item))
                    {
                        yield return inner;
                    }
                }

                public Task<int> StartAsync() => LaterAsync(3, "x");

                private static async IAsyncEnumerable<T> Empty<T>()
                {
                    await Task.Yield();
                    yield break;
                }
            }

            public class Shelf<A>
            {
                [Traced]
                public T {|PYN1011:Find|}<T>(int left, T item, A other) => left == 0 ? item : {|PYN1009:Find|}(left - 1, item, other);

                [Traced]
                public int {|PYN1011:Other|}<T>(T item, A other) => item is null ? 0 : new Shelf<T>().{|PYN1009:Other|}(1, item);
            }

            public static class Extensions
            {
                [Traced]
                public static int {|PYN1011:Depth|}<T>(this T item, int left) => left == 0 ? 0 : item.{|PYN1009:Depth|}(left - 1) + {|PYN1009:Depth|}(item, left - 1);
            }
            """;
        await Marked.CheckAsync(Source, ["Direct calls of 'Counting.Down<T>' are traced, and 1 use is not (Program.cs:10): declare it as 'partial' without a body, in a partial type, and rename this one to 'DownCore'", "This call of 'Counting.Down<T>' stays untraced, because the compiler can't intercept a generic method's call of itself with its own type parameters: declare it as 'partial' without a body, in a partial type, and rename this one to 'DownCore'"]);
    }

    // What the call hands on is another type, the type's own parameter, or stands in no parameter: the compiler can intercept it.
    [Fact]
    public Task Generic_recursion_that_hands_on_no_own_type_parameter_is_silent() => Marked.CheckAsync(
        """
        public class Counting<A>
        {
            [Traced]
            public static int Named<T>(int left) => left == 0 ? 0 : Named<T>(left - 1) + Named<T[]>(left - 1);

            [Traced]
            public static int Closed<T>(int left, T item) => left == 0 ? 0 : Closed(left - 1, "x");

            [Traced]
            public static int Plain(int left, A item) => left == 0 ? 0 : Plain(left - 1, item);

            [Traced]
            public static int Inner<T>(int left, T item, A other) => left == 0 ? 0 : Inner(left - 1, other, other);

            [Traced]
            public static int There<T>(int left, T item) => left == 0 ? 0 : Back(left - 1, item);

            [Traced]
            public static int Back<T>(int left, T item) => left == 0 ? 0 : There(left - 1, item);
        }
        """);

    [Fact]
    public async Task PYN1009_twin_files()
    {
        const string Twin = "using Pynector;\n\nfile static class Caller\n{\n    public static int Call() => Shop.Orders.Price(1);\n}\n";
        var project = UserProject.OfText("namespace Shop;\n\npublic static class Orders\n{\n    [Pynector.Traced]\n    public static int Price(int id) => id;\n}\n");
        project = project with { Files = [.. project.Files, new SourceFile("One.cs", Twin), new SourceFile("Copies/Other.cs", Twin)] };
        var run = GeneratorRun.Of(project);
        run.Diagnostics.ShouldBeEmpty();
        await StrictBuild.AssertCleanAsync(run, analyze: false);

        var reported = await Marked.ReportedAsync(run);
        reported.Where(diagnostic => diagnostic.Id == "PYN1009").Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal).ShouldBe(
        [
            "This call of 'Orders.Price' stays untraced, because the project has this file twice, the other as 'One.cs', and the compiler can't tell which one the call stands in: declare it as 'partial' without a body, in a partial type, and rename this one to 'PriceCore'",
            "This call of 'Orders.Price' stays untraced, because the project has this file twice, the other as 'Other.cs', and the compiler can't tell which one the call stands in: declare it as 'partial' without a body, in a partial type, and rename this one to 'PriceCore'",
        ]);
    }
}
