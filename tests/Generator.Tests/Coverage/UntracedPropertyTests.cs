using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>What diagnostics tell code fixes beside their words.</summary>
public sealed class UntracedPropertyTests
{
    [Fact]
    public async Task Method_and_member_are_named_by_their_ids()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            using Pynector;

            namespace Shop;

            public interface IStore<T>
            {
                Task SaveAsync(T item);
            }

            public partial class Orders : IDisposable, IStore<int>
            {
                [Traced]
                public async Task SaveAsync(int item) => await Task.Yield();

                [Traced]
                public void Dispose() { }

                [Traced]
                private void Idle() { }

                public static object Use(Orders orders, IStore<int> store) => new object[] { (Action)orders.Dispose, store.SaveAsync(1) };
            }
            """));

        (await Marked.ReportedAsync(run)).Select(Show).ShouldBe(
        [
            "PYN1001 of M:Shop.Orders.SaveAsync(System.Int32) by M:Shop.IStore`1.SaveAsync(`0)",
            "PYN1001 of M:Shop.Orders.Dispose by M:System.IDisposable.Dispose",
            "PYN2004 of M:Shop.Orders.Idle by ",
            "PYN1004 of M:Shop.Orders.Dispose by ",
            "PYN1005 of M:Shop.Orders.SaveAsync(System.Int32) by M:Shop.IStore`1.SaveAsync(`0)",
        ]);
    }

    /// <summary>A fix of the traced declaration would change nothing for what overrides it.</summary>
    [Fact]
    public async Task Override_without_the_attribute_names_none()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            using Pynector;

            public class Job
            {
                [Traced]
                public virtual async Task RunAsync() => await Task.Yield();
            }

            public class NightlyJob : Job
            {
                public override Task RunAsync() => Task.CompletedTask;

                public static Task UseAsync(NightlyJob job) => job.RunAsync();
            }
            """));

        (await Marked.ReportedAsync(run)).ShouldHaveSingleItem().Properties.ShouldBeEmpty();
    }

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Id} of {diagnostic.Properties.GetValueOrDefault("Method")} by {diagnostic.Properties.GetValueOrDefault("Member")}";
}
