using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>PYN2009: methods that make a span for every caller implement members whose calls make a span, too.</summary>
public sealed class TracedTwiceTests
{
    private const string Orders =
        """
        [Traced]
        public interface IOrders
        {
            Task PlaceAsync(int id);

            IAsyncEnumerable<int> ReadAsync();

            int Count();
        }


        """;

    [Fact]
    public Task PYN2009_once_for_a_traced_type() => Marked.CheckAsync(Orders +
        """
        [Traced]
        public partial class {|PYN2009:Orders|} : IOrders
        {
            public async partial Task PlaceAsync(int id) => await Task.Delay(id);

            public partial IAsyncEnumerable<int> ReadAsync();

            private IAsyncEnumerable<int> ReadAsyncCore() => throw new NotSupportedException();

            public int Count() => 0;
        }
        """,
        ["A call through 'IOrders.PlaceAsync', 'IOrders.ReadAsync' makes two spans, one of the interface and one of 'Orders.PlaceAsync', 'Orders.ReadAsync': remove 'partial' from 'PlaceAsync'; make one method of 'ReadAsync' and 'ReadAsyncCore', without 'partial', or mark 'IOrders.PlaceAsync', 'IOrders.ReadAsync' as [NotTraced]"]);

    [Fact]
    public Task PYN2009_at_the_method_that_has_the_attribute() => Marked.CheckAsync(
        """
        public interface IOrders<T>
        {
            [Traced]
            Task PlaceAsync(T item);

            [Traced]
            int Count();

            Task SaveAsync();
        }

        public abstract partial class Orders : IOrders<int>
        {
            [Traced]
            public virtual async partial Task {|PYN2009:PlaceAsync|}(int item) => await Task.Delay(item);

            [Traced]
            public partial int {|PYN2009:Count|}();

            private int CountCore() => 0;

            [Traced]
            public async partial Task SaveAsync() => await Task.Yield();
        }

        public sealed partial class MoreOrders : Orders
        {
            [Traced]
            public override async partial Task {|PYN2009:PlaceAsync|}(int item) => await Task.Delay(item);
        }
        """,
        [
            "A call through 'IOrders<T>.PlaceAsync' makes two spans, one of the interface and one of 'Orders.PlaceAsync': remove 'partial' from 'PlaceAsync', or remove [Traced] from 'IOrders<T>.PlaceAsync'",
            "A call through 'IOrders<T>.Count' makes two spans, one of the interface and one of 'Orders.Count': make one method of 'Count' and 'CountCore', without 'partial', or remove [Traced] from 'IOrders<T>.Count'",
        ]);

    [Fact]
    public Task PYN2009_at_the_class_that_lists_the_interface() => Marked.CheckAsync(
        """
        [Traced]
        public interface IJob
        {
            Task RunAsync();
        }

        public partial class Job
        {
            [Traced]
            public async partial Task RunAsync() => await Task.Yield();
        }

        public class {|PYN2009:NightlyJob|} : Job, IJob;

        public class WeeklyJob : NightlyJob;
        """,
        ["A call through 'IJob.RunAsync' makes two spans, one of the interface and one of 'Job.RunAsync': remove 'partial' from 'RunAsync', or mark 'IJob.RunAsync' as [NotTraced]"]);

    /// <summary>What PYN2009 advises can be followed: then there is one span, and nothing more to say.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("[NotTraced]", "partial ")]
    public Task PYN2009_can_be_followed(string atMember, string modifier) => Marked.CheckAsync(
        $$"""
        [Traced]
        public interface IOrders
        {
            {{atMember}}
            Task PlaceAsync();

            Task SaveAsync();
        }

        public partial class Orders : IOrders
        {
            [Traced]
            public async {{modifier}}Task PlaceAsync() => await Task.Yield();

            public Task SaveAsync() => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task PYN2009_not_for_a_level_that_is_off() => Marked.CheckAsync(
        """
        [Traced(Level = SpanLevel.Debug)]
        public interface IOrders
        {
            Task PlaceAsync();

            [Traced(Level = SpanLevel.Information)]
            Task SaveAsync();
        }

        public partial class Orders : IOrders
        {
            [Traced]
            public async partial Task PlaceAsync() => await Task.Yield();

            [Traced(Level = SpanLevel.Debug)]
            public async partial Task SaveAsync() => await Task.Yield();
        }
        """,
        configure: project => project.With("PynectorSpanLevel", "Information"));

    /// <summary>The interface of another assembly is not to be edited here.</summary>
    [Fact]
    public async Task PYN2009_interface_of_a_library()
    {
        var library = await BuiltProject.OfAsync(UserProject.OfText("using Pynector; namespace Depot; [Traced(\"stock\")] public interface IStock { Task CountAsync(); Task<int> TakeAsync(); }") with { AssemblyName = "Depot" });
        await Marked.CheckAsync(
            """
            public sealed partial class Stock : Depot.IStock
            {
                [Traced]
                public async partial Task {|PYN2009:CountAsync|}() => await Task.Yield();

                public Task<int> TakeAsync() => Task.FromResult(1);

                public static Task RunAsync(Depot.IStock stock, Stock own) => Task.WhenAll(stock.CountAsync(), own.{|PYN1005:TakeAsync|}());
            }
            """,
            ["A call through 'IStock.CountAsync' makes two spans, one of the interface and one of 'Stock.CountAsync': remove 'partial' from 'CountAsync'"],
            project => project with { Libraries = [MetadataReference.CreateFromImage(library.Image)] });
    }
}
