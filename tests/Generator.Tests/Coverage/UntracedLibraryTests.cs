using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>Uses of methods that a referenced assembly traces at their calls; its declarations are its own matter.</summary>
public sealed class UntracedLibraryTests
{
    private const string Library =
        """
        using Pynector;

        namespace Depot;

        public interface IStock
        {
            [Traced]
            Task CountAsync();
        }

        public class Stock : IDisposable
        {
            [Traced]
            public virtual async Task TakeAsync() => await Task.Yield();

            [Traced(Level = SpanLevel.Debug)]
            public async Task DetailAsync() => await Task.Yield();

            [Traced]
            public void Dispose() { }

            public virtual Task PlainAsync() => Task.CompletedTask;
        }

        public partial class Woven
        {
            [Traced]
            public virtual async partial Task TakeAsync() => await Task.Yield();

            [Traced]
            public partial void Dispose();

            private void DisposeCore() { }
        }
        """;

    private const string Uses =
        """
        public class Shelf : Depot.Stock
        {
            public override Task TakeAsync() => base.{|PYN1006:{|PYN1011:TakeAsync|}|}();
        }

        public class Counter : Depot.IStock
        {
            public Task CountAsync() => Task.CompletedTask;
        }

        public static class Program
        {
            public static object Use(Depot.Stock stock, Shelf shelf, Depot.IStock any, Counter counter, Depot.Woven woven)
            {
                Func<Task> take = stock.{|PYN1004:TakeAsync|};
                Func<Task> wovenTake = woven.TakeAsync;
                Action dispose = stock.{|PYN1004:{|PYN1011:Dispose|}|};
                Func<Task> detail = stock.DetailAsync;
                return new object[]
                {
                    stock.TakeAsync(), shelf.{|PYN1005:TakeAsync|}(), any.CountAsync(), counter.{|PYN1005:CountAsync|}(),
                    woven.TakeAsync(), stock.PlainAsync(), stock.DetailAsync(), take, wovenTake, dispose, detail,
                };
            }
        }
        """;

    /// <summary>An application that gets the analyzers through a library, without the package's props, knows nothing of the package.</summary>
    [Fact]
    public async Task Project_without_the_build_files_compiles_as_without_the_package()
    {
        var project = UserProject.OfText(Markup.Parse(Uses).Text) with { HasBuildFiles = false, Libraries = [Build(tracing: true)] };

        var run = GeneratorRun.Of(project);

        (await Marked.ReportedAsync(run)).ShouldBeEmpty();
        run.Output.SyntaxTrees.Length.ShouldBe(run.Input.SyntaxTrees.Length);
        Marked.AssertNoErrorAdded(run);
    }

    [Fact]
    public Task Uses_are_told() => Marked.CheckAsync(
        Uses,
        ["This call of 'Stock.TakeAsync' through 'base' stays untraced, because a traced call would call the override again: let its library declare it as 'partial'"],
        project => project with { Libraries = [Build(tracing: true)] });

    [Fact]
    public Task Library_without_tracing() => Marked.CheckAsync(
        Markup.Parse(Uses).Text,
        configure: project => project with { Libraries = [Build(tracing: false)] });

    [Fact]
    public Task Program_without_tracing() => Marked.CheckAsync(
        Markup.Parse(Uses).Text,
        configure: project => project.With("PynectorTracing", "false") with { Libraries = [Build(tracing: true)] });

    /// <summary>No declaration here says it.</summary>
    [Fact]
    public Task Interceptors_off() => Marked.CheckAsync(
        """
        public static class Program
        {
            public static Task RunAsync(Depot.Stock stock, Depot.Woven woven) => Task.WhenAll(stock.{|PYN1009:{|PYN1011:TakeAsync|}|}(), woven.TakeAsync());
        }
        """,
        [
            "This call of 'Stock.TakeAsync' stays untraced, because PynectorInterceptors is false: let its library declare it as 'partial'",
            "1 use of 'Stock.TakeAsync' stays untraced, because PynectorInterceptors is false (Program.cs:9): let its library declare it as 'partial'",
        ],
        project => project.With("PynectorInterceptors", "false") with { Libraries = [Build(tracing: true)] });

    [Fact]
    public Task Inherited_from_the_library() => Marked.CheckAsync(
        """
        public interface ITaking
        {
            Task TakeAsync();
        }

        public class {|PYN1001:Shelf|} : Depot.Stock, ITaking;

        public partial class Box : Depot.Stock
        {
            [Traced]
            public override async Task {|PYN1001:PlainAsync|}() => await Task.Yield();
        }
        """,
        [
            "Direct calls of 'Stock.TakeAsync' are traced, and calls through 'ITaking.TakeAsync' are not: let its library declare it as 'partial', or put [Traced] on 'ITaking.TakeAsync' instead",
            "Direct calls of 'PlainAsync' are traced, and calls through 'Stock.PlainAsync' are not: add 'partial' to it",
        ],
        project => project with { Libraries = [Build(tracing: true)] });

    private static PortableExecutableReference Build(bool tracing)
    {
        var project = UserProject.OfText(Library)
            .With("PynectorTracing", tracing ? "true" : "false")
            .With("PynectorSpanLevel", "Information") with
        { AssemblyName = "Depot" };
        var output = GeneratorRun.Of(project).Output;
        using var assembly = new MemoryStream();
        output.WithOptions(output.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(assembly).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
