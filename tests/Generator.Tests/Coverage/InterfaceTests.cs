using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>What is told of interfaces that <c>[Traced]</c> stands on, of what implements them, and of calls.</summary>
public sealed class InterfaceTests
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
    public Task Calls_that_no_wrapper_can_stand_in_for() => Marked.CheckAsync(Orders.Replace("IOrders", "{|PYN1011:IOrders|}", StringComparison.Ordinal) +
        """
        public struct Desk : IOrders
        {
            public Task PlaceAsync(int id) => Task.CompletedTask;

            public IAsyncEnumerable<int> ReadAsync() => throw new NotSupportedException();

            public int Count() => 0;
        }

        public class Orders : IOrders
        {
            public Task PlaceAsync(int id) => Task.CompletedTask;

            public IAsyncEnumerable<int> ReadAsync() => throw new NotSupportedException();

            public int Count() => 0;
        }

        public static class Program
        {
            public static object[] Run(IOrders orders, Orders own)
            {
                System.Linq.Expressions.Expression<Func<IOrders, Task>> mock = any => any.{|PYN1007:PlaceAsync|}(1);
                Func<int, Task> place = orders.{|PYN1004:PlaceAsync|};
                return [mock, place, orders.PlaceAsync(1), orders.ReadAsync(), orders.Count(), own.{|PYN1005:PlaceAsync|}(1), own.Count(), nameof(orders.PlaceAsync)];
            }

            public static Task RunAsync<T>(T orders)
                where T : IOrders => orders.{|PYN1009:PlaceAsync|}(1);

            public static Task RunClassAsync<T>(T orders)
                where T : class, IOrders => orders.PlaceAsync(1);
        }
        """,
        [
            "Direct calls of 'IOrders.PlaceAsync' are traced, and 2 uses are not (Program.cs:40, Program.cs:45): trace what implements it",
            "This call of 'IOrders.PlaceAsync' is data of an expression tree, which its reader has to understand, and stays untraced: trace what implements it",
            "Calls of 'IOrders.PlaceAsync' through this delegate stay untraced: call it in a lambda, or trace what implements it",
            "This use of 'Orders.PlaceAsync' stays untraced although 'IOrders.PlaceAsync', which it implements, is [Traced]: put [Traced] on 'Orders.PlaceAsync', too",
            "This call of 'IOrders.PlaceAsync' stays untraced, because the call would work on a copy if the receiver is a struct: constrain its type to 'class', or trace what implements it",
        ]);

    [Fact]
    public Task Static_abstract_members() => Marked.CheckAsync(
        """
        [Traced]
        public interface {|PYN1011:{|PYN1011:IFactory|}|}
        {
            static abstract Task MakeAsync();

            static virtual Task ShipAsync() => Task.CompletedTask;
        }

        public static class Program
        {
            public static Task RunAsync<T>()
                where T : IFactory => Task.WhenAll(T.{|PYN1009:MakeAsync|}(), T.{|PYN1009:ShipAsync|}());
        }
        """,
        [
            "Direct calls of 'IFactory.MakeAsync' are traced, and 1 use is not (Program.cs:18): trace what implements it",
            "Direct calls of 'IFactory.ShipAsync' are traced, and 1 use is not (Program.cs:18): declare it as 'partial' without a body, in a partial type, and rename this one to 'ShipAsyncCore'",
            "This call of 'IFactory.MakeAsync' stays untraced, because it is called on a type parameter, which emitted code doesn't have: trace what implements it"]);

    /// <summary>Plain methods make no span for a call through the interface, whoever traces them.</summary>
    [Fact]
    public Task Plain_implementations_need_no_word() => Marked.CheckAsync(Orders +
        """
        [Traced]
        public class Orders : IOrders
        {
            public async Task PlaceAsync(int id) => await Task.Delay(id);

            IAsyncEnumerable<int> IOrders.ReadAsync() => throw new NotSupportedException();

            public int Count() => 0;
        }

        public class MoreOrders : IOrders
        {
            [Traced]
            public async Task PlaceAsync(int id) => await Task.Delay(id);

            public IAsyncEnumerable<int> ReadAsync() => throw new NotSupportedException();

            public int Count() => 0;

            public static Task RunAsync(MoreOrders orders) => orders.PlaceAsync(1);
        }
        """);

    [Fact]
    public Task PYN1001_names_the_interface_of_a_traced_type() => Marked.CheckAsync(
        """
        public interface IOrders<in T>
        {
            Task PlaceAsync(T item);

            IAsyncEnumerable<int> ReadAsync();
        }

        [Traced]
        public partial class {|PYN1001:Orders|} : IOrders<int>
        {
            public async Task PlaceAsync(int item) => await Task.Delay(item);

            public IAsyncEnumerable<int> ReadAsync() => throw new NotSupportedException();
        }
        """,
        ["Direct calls of 'PlaceAsync', 'ReadAsync' are traced, and calls through 'IOrders<T>.PlaceAsync', 'IOrders<T>.ReadAsync' are not: add 'partial' to those that are async; declare the others as 'partial' without a body, and rename these to '{Name}Core', or put [Traced] on 'IOrders<T>' instead"]);

    [Fact]
    public Task PYN1003_interfaces_without_a_method_to_trace() => Marked.CheckAsync(
        """
        [Traced]
        public interface {|PYN1003:ICounter|}
        {
            int Count();
        }

        [Traced]
        public interface {|PYN1003:IMarker|};

        public interface ISaving
        {
            Task SaveAsync();
        }

        [Traced]
        public interface {|PYN1003:ISavingCounter|} : ISaving
        {
            int Total { get; }
        }

        [Traced]
        public interface {|PYN1003:ISilent|}
        {
            [NotTraced]
            Task SaveAsync();
        }

        [Traced]
        public interface {|PYN1003:IResource|} : ISaving
        {
            async Task ISaving.SaveAsync() => await Task.Yield();
        }
        """,
        [
            "[Traced] has no effect on 'ICounter', because it declares no method that returns a task or an async stream: put [Traced] on the methods themselves",
            "[Traced] has no effect on 'IMarker', because it declares no method that returns a task or an async stream: declare such a method, or remove [Traced]",
            "[Traced] has no effect on 'ISavingCounter', because it declares no method that returns a task or an async stream: put [Traced] on the interfaces that declare the methods",
            "[Traced] has no effect on 'ISilent', because each method that it could trace is [NotTraced]: remove [Traced]",
            "[Traced] has no effect on 'IResource', because it declares no method that returns a task or an async stream: put [Traced] on the interfaces that declare the methods",
        ]);

    [Fact]
    public Task PYN1003_members_that_emitted_code_cannot_reach() => Marked.CheckAsync(
        """
        [Traced]
        public interface {|PYN1003:IOrders|}<in T>
        {
            Task PlaceAsync(T item) => SaveAsync();

            private async Task SaveAsync() => await Task.Yield();
        }

        public static class Desk
        {
            [Traced]
            private interface {|PYN1003:IHidden|}
            {
                Task PlaceAsync();
            }

            private sealed class Hidden : IHidden
            {
                public Task PlaceAsync() => Task.CompletedTask;
            }

            public static Task RunAsync()
            {
                IHidden hidden = new Hidden();
                return hidden.PlaceAsync();
            }
        }
        """,
        [
            "[Traced] has no effect on 'SaveAsync', because emitted code can't reach it: it is private, and 'IOrders' is a variant interface: add 'partial' to it and its type",
            "[Traced] has no effect on 'PlaceAsync', because emitted code can't name 'IHidden': trace what implements it",
        ]);

    [Fact]
    public Task PYN1003_interceptors_off() => Marked.CheckAsync(
        Orders.Replace("interface IOrders", "interface {|PYN1003:IOrders|}", StringComparison.Ordinal),
        ["[Traced] has no effect on 'PlaceAsync', 'ReadAsync', because PynectorInterceptors is false: trace what implements it"],
        project => project.With("PynectorInterceptors", "false"));

    [Fact]
    public Task PYN2003_tags_of_what_implements_the_interface() => Marked.CheckAsync(Orders +
        """
        public sealed class Orders : IOrders
        {
            public Task PlaceAsync([{|PYN2003:Tag|}] int id) => Task.CompletedTask;

            public IAsyncEnumerable<int> ReadAsync() => throw new NotSupportedException();

            public int Count() => 0;
        }
        """,
        ["[Tag] has no effect, because 'PlaceAsync' is not traced: put it on 'IOrders.PlaceAsync', which is traced, or add [Traced]"]);

    [Fact]
    public Task PYN2001_not_where_the_interface_is_traced() => Marked.CheckAsync(
        """
        [Traced]
        public interface IOrders
        {
            [NotTraced]
            Task PlaceAsync();

            Task SaveAsync();
        }
        """);
}
