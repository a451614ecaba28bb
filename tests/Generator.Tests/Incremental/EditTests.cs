using Microsoft.CodeAnalysis;
using Pynector.Generators;

namespace Pynector.Generator.Tests.Incremental;

/// <summary>What an edit runs again: named edits, each with the exact reasons.</summary>
public sealed class EditTests
{
    private const string Orders =
        """
        using Pynector;

        namespace Shop;

        public partial class Orders
        {
            [Traced]
            public async partial Task PlaceAsync(int id) => await Task.Delay(id);

            public int Unrelated() => 1;
        }
        """;

    private const string Stock =
        """
        using Pynector;

        namespace Shop;

        public partial class Stock
        {
            [Traced("stock.take")]
            public partial void Take(int amount);

            private void TakeCore(int amount) => _ = amount;
        }
        """;

    private static readonly UserProject Project = new() { Files = [new SourceFile("Orders.cs", Orders), new SourceFile("Stock.cs", Stock)] };

    [Fact]
    public void Unrelated_body_is_edited() => Run.Edited("Orders.cs", "=> 1;", "=> 2;")
        .ShouldHaveRun(TrackingNames.Methods, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached)
        .ShouldHaveRun(TrackingNames.Types, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached)
        .ShouldHaveRunNoOutput();

    [Fact]
    public void Body_of_a_traced_method_is_edited() => Run.Edited("Orders.cs", "Task.Delay(id)", "Task.Delay(id + 1)").ShouldHaveRunNoOutput();

    [Fact]
    public void Core_is_edited() => Run.Edited("Stock.cs", "_ = amount", "_ = -amount").ShouldHaveRunNoOutput();

    [Fact]
    public void Method_is_moved_by_lines_above() => Run.Edited("Orders.cs", "public partial class", "// One.\n// Two.\npublic partial class").ShouldHaveRunNoOutput();

    [Fact]
    public void Ordinary_type_is_added() => Run.Edited("Stock.cs", "namespace Shop;", "namespace Shop;\n\npublic class Other { public void Do() { } }").ShouldHaveRunNoOutput();

    [Fact]
    public void Span_is_renamed() => Run.Edited("Stock.cs", "stock.take", "stock.takes")
        .ShouldHaveRun(TrackingNames.Methods, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified)
        .ShouldHaveRun(TrackingNames.Types, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified)
        .ShouldHaveRun(TrackingNames.MethodTable, IncrementalStepRunReason.Unchanged)
        .ShouldHaveEmitted("Shop.Stock.Traced.g.cs");

    /// <summary>A driver of Roslyn 4.14 forgets the declaration behind a list of results that got shorter: the run after the edit showed it.</summary>
    [Fact]
    public void Traced_type_speaks_of_a_method_less() => EditedRun
        .First(new UserProject
        {
            Files =
            [
                new SourceFile("Stock.cs", Stock),
                new SourceFile("Pool.cs",
                    """
                    using Pynector;

                    namespace Shop;

                    [Traced]
                    public static partial class Pool
                    {
                        public static async partial Task SwimAsync() => await Task.Yield();

                        public static async Task RestAsync() => await Task.Yield();

                        [Traced("dive")]
                        public static async partial Task DiveAsync() => await Task.Yield();
                    }
                    """),
            ],
        })
        .Edited("Pool.cs", "async Task RestAsync", "async void RestAsync")
        .Edited("Stock.cs", "_ = amount", "_ = -amount")
        .ShouldHaveRunNoOutput();

    [Fact]
    public void Core_gets_another_signature() => Run.Edited("Stock.cs", "TakeCore(int amount)", "TakeCore(long amount)").ShouldHave("Shop.Orders.Traced.g.cs", "Shop.Stock.Traced.g.cs");

    [Fact]
    public void Method_is_added_to_another_type() => Run
        .Edited("Stock.cs", "private void TakeCore", "[Traced]\n    public async partial Task CountAsync() => await Task.Yield();\n\n    private void TakeCore")
        .ShouldHaveRun(TrackingNames.Types, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified)
        .ShouldHaveEmitted("Shop.Stock.Traced.g.cs");

    [Fact]
    public void Tracing_is_switched_off() => Run.Switched("PynectorTracing", "false")
        .ShouldHaveRun(TrackingNames.Options, IncrementalStepRunReason.Modified)
        .ShouldHaveRun(TrackingNames.Types, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified)
        .ShouldHaveEmitted("Shop.Orders.Traced.g.cs", "Shop.Stock.Traced.g.cs");

    [Fact]
    public void With_code_tags_a_moved_method_is_emitted_anew() => EditedRun.First(Project.With("PynectorCodeTags", "true"))
        .Edited("Orders.cs", "public partial class", "// One.\npublic partial class")
        .ShouldHaveEmitted("Shop.Orders.Traced.g.cs");

    [Fact]
    public void Diagnostic_moves_with_its_method() => EditedRun.First(UserProject.OfText(
        """
        using Pynector;

        public class Orders
        {
            [Traced("")]
            public void Place() { }
        }
        """))
        .Edited("Program.cs", "public class", "// One.\npublic class")
        .ShouldHaveRun(TrackingNames.Diagnostics, IncrementalStepRunReason.Modified);

    [Theory]
    [InlineData("[Traced]\npublic partial class Orders;", "public async Task PlaceAsync([Tag] Action id) => await Task.Yield();")]
    [InlineData("public partial class Orders { [Traced] public async Task PlaceAsync(int id) => await Task.Yield(); }", "[Tag] private readonly Action _id;")]
    public void Diagnostic_in_another_file_follows_that_one(string one, string other) =>
        EditedRun.First(new UserProject
        {
            Files =
            [
                new SourceFile("One.cs", "using Pynector;\n" + one),
                new SourceFile("Other.cs", $"using Pynector;\npublic partial class Orders {{ int Number() {{ return 1; }} {other} }}"),
            ],
        })
        .Edited("Other.cs", "return 1;", "return 12;")
        .ShouldHaveRun(TrackingNames.Diagnostics, IncrementalStepRunReason.Modified);

    private static EditedRun Run => EditedRun.First(Project);
}
