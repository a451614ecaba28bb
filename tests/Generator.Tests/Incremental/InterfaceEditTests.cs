using Microsoft.CodeAnalysis;
using Pynector.Generators;

namespace Pynector.Generator.Tests.Incremental;

/// <summary>What an edit runs again where an interface is traced: its attribute stands in another file than the calls.</summary>
public sealed class InterfaceEditTests
{
    private const string Orders =
        """
        using Pynector;

        namespace Shop;

        [Traced]
        public interface IOrders
        {
            Task PlaceAsync(int id);

            Task SaveAsync();
        }
        """;

    private const string Desk =
        """
        namespace Shop;

        internal class Desk(IOrders orders)
        {
            public Task ServeAsync() => orders.PlaceAsync(1);

            public Task CloseAsync() => orders.SaveAsync();
        }
        """;

    private const string Other =
        """
        namespace Shop;

        internal class Other : IOrders
        {
            public Task PlaceAsync(int id) => Task.Delay(id);

            public Task SaveAsync() => Task.Delay(1);
        }
        """;

    private const string Calls = "Shop.IOrders.Calls.g.cs";

    private static EditedRun Run => EditedRun.First(new UserProject
    {
        Files = [new SourceFile("Orders.cs", Orders), new SourceFile("Desk.cs", Desk), new SourceFile("Other.cs", Other)],
    });

    [Fact]
    public void Setting_of_the_interface_is_edited() => Run.Edited("Orders.cs", "[Traced]", "[Traced(\"orders\")]")
        .ShouldHaveRun(TrackingNames.Calls, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified)
        .ShouldHaveEmitted(Calls);

    [Fact]
    public void Interface_is_traced_no_more() => Run.Edited("Orders.cs", "[Traced]", "").ShouldHave();

    [Fact]
    public void Interface_is_traced_again() => Run.Edited("Orders.cs", "[Traced]", "").Edited("Orders.cs", "public interface", "[Traced]\npublic interface").ShouldHaveEmitted(Calls);

    [Fact]
    public void Member_is_left_out() => Run.Edited("Orders.cs", "Task SaveAsync", "[NotTraced] Task SaveAsync").ShouldHaveEmitted(Calls);

    [Fact]
    public void Member_is_added() => Run.Edited("Orders.cs", "Task SaveAsync();", "Task SaveAsync();\n\n    Task CountAsync();")
        .ShouldHaveRun(TrackingNames.Library, IncrementalStepRunReason.Modified)
        .ShouldHaveEmitted();

    [Fact]
    public void Implementation_is_edited() => Run.Edited("Other.cs", "Task.Delay(id)", "Task.Delay(id + 1)")
        .ShouldHaveRun(TrackingNames.Calls, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged)
        .ShouldHaveRunNoOutput();
}
