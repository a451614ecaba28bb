using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>What the project's settings say of it.</summary>
public sealed class UntracedSettingsTests
{
    // Whatever can be told of a method, its uses and other declarations.
    private const string Everything =
        """
        public interface IOrders
        {
            Task PlaceAsync();
        }

        public partial class Orders : IOrders
        {
            [Traced(Level = SpanLevel.Debug)]
            public virtual async Task PlaceAsync() => await Task.Yield();

            [Traced(Level = SpanLevel.Debug)]
            private void OnPlaced(object? sender, EventArgs e) { }
        }

        public partial class MoreOrders : Orders
        {
            public override Task PlaceAsync() => base.PlaceAsync();

            public static object Use(IOrders orders, MoreOrders more, Orders own, dynamic any)
            {
                Func<Task> place = own.PlaceAsync;
                System.Linq.Expressions.Expression<Func<Task>> tree = () => own.PlaceAsync();
                return new object[] { orders.PlaceAsync(), more.PlaceAsync(), place, tree, any.PlaceAsync(), own.PlaceAsync() };
            }
        }
        """;

    [Fact]
    public Task Everything_is_told_of_a_method_that_is_traced() => Marked.CheckAsync(Mark(
        Everything,
        "virtual async Task {|PYN1001:PlaceAsync|}",
        "void {|PYN2004:OnPlaced|}",
        "base.{|PYN1006:PlaceAsync|}",
        "place = own.{|PYN1004:PlaceAsync|}",
        "() => own.{|PYN1007:PlaceAsync|}",
        "{ orders.{|PYN1005:PlaceAsync|}",
        "more.{|PYN1005:PlaceAsync|}",
        "any.{|PYN1008:PlaceAsync|}"));

    [Fact]
    public Task Level_off() => Marked.CheckAsync(Everything, configure: project => project.With("PynectorSpanLevel", "Information"));

    [Fact]
    public Task Tracing_off() => Marked.CheckAsync(Everything, configure: project => project.With("PynectorTracing", "false"));

    /// <summary>The declaration says all.</summary>
    [Fact]
    public Task Interceptors_off() => Marked.CheckAsync(
        Mark(Everything, "virtual async Task {|PYN1003:PlaceAsync|}", "void {|PYN1003:OnPlaced|}"),
        [
            "[Traced] has no effect on 'PlaceAsync', because PynectorInterceptors is false: add 'partial' to it",
            "[Traced] has no effect on 'OnPlaced', because PynectorInterceptors is false: declare it as 'partial' without a body, and rename this one to 'OnPlacedCore'",
        ],
        project => project.With("PynectorInterceptors", "false"));

    [Fact]
    public Task Build_files_out_of_reach() => Marked.CheckAsync(
        Mark(Everything, "virtual async Task {|PYN1003:PlaceAsync|}", "void {|PYN1003:OnPlaced|}"),
        [
            "[Traced] has no effect on 'PlaceAsync', because the build files of the package Pynector.Generators don't reach this project: add 'partial' to it",
            "[Traced] has no effect on 'OnPlaced', because the build files of the package Pynector.Generators don't reach this project: declare it as 'partial' without a body, and rename this one to 'OnPlacedCore'",
        ],
        project => project with { HasBuildFiles = false });

    [Fact]
    public Task Interceptors_off_with_a_traced_type() => Marked.CheckAsync(
        """
        [Traced]
        public partial class {|PYN1003:Orders|}
        {
            public async Task PlaceAsync() => await Task.Yield();

            public async Task SaveAsync() => await PlaceAsync();

            public async partial Task WovenAsync() => await Task.Yield();

            [NotTraced]
            public async Task LeftOutAsync() => await Task.Yield();
        }

        public partial class Numbers
        {
            [Traced]
            public IEnumerator<int> {|PYN1003:GetEnumerator|}() => Enumerable.Range(1, 2).GetEnumerator();

            public static void Read(Numbers numbers)
            {
                foreach (var number in numbers)
                {
                    Console.WriteLine(number);
                }
            }
        }
        """,
        ["[Traced] has no effect on 'PlaceAsync', 'SaveAsync', because PynectorInterceptors is false: add 'partial' to them"],
        project => project.With("PynectorInterceptors", "false"));

    [Fact]
    public async Task Language_version()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            using Pynector;

            public class Orders
            {
                [Traced]
                public async Task PlaceAsync() => await Task.Yield();

                public Task UseAsync() => PlaceAsync();
            }
            """) with
        { LanguageVersion = LanguageVersion.CSharp10 });

        (await Marked.ReportedAsync(run)).ShouldHaveSingleItem().GetMessage(System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe("[Traced] has no effect on 'PlaceAsync', because emitted code needs C# 11 or later: set <LangVersion>11</LangVersion> or higher");
    }

    [Fact]
    public async Task Attribute_by_another_name()
    {
        var project = UserProject.OfText(
            """
            using Span = Pynector.TracedAttribute;

            public partial class Orders : IDisposable
            {
                [Span]
                public void Dispose() { }

                [Everywhere]
                public override string ToString() => "";
            }
            """);
        var run = GeneratorRun.Of(project with { Files = [new SourceFile("Usings.cs", "global using EverywhereAttribute = global::Pynector.TracedAttribute;"), .. project.Files] });

        (await Marked.ReportedAsync(run)).Select(diagnostic => diagnostic.Id).ShouldBe(["PYN1001", "PYN1001"]);
    }

    [Fact]
    public Task Attribute_of_somebody_else() => Marked.CheckAsync(
        """
        public partial class Orders : IDisposable
        {
            [Other.Traced]
            public void Dispose() { }

            public static Action Use(Orders orders) => orders.Dispose;
        }

        public static class Other
        {
            public sealed class TracedAttribute : Attribute;
        }
        """);

    /// <summary>Marks places that a text has once, each given with its mark.</summary>
    private static string Mark(string text, params string[] marked) => marked.Aggregate(text, (result, place) =>
    {
        var plain = Markup.Parse(place).Text;
        result.Split(plain).Length.ShouldBe(2, $"'{plain}' is there once");
        return result.Replace(plain, place, StringComparison.Ordinal);
    });
}
