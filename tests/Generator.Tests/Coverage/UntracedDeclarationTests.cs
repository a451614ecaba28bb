using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>What is told once, where an ordinary traced method is declared.</summary>
public sealed class UntracedDeclarationTests
{
    [Fact]
    public Task PYN1001_interface_member() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            Task PlaceAsync();
        }

        public partial class Orders : IOrders
        {
            [Traced]
            public async Task {|PYN1001:PlaceAsync|}() => await Task.Yield();
        }
        """,
        ["Direct calls of 'PlaceAsync' are traced, and calls through 'IOrders.PlaceAsync' are not: add 'partial' to it, or put [Traced] on 'IOrders.PlaceAsync' instead"]);

    [Fact]
    public Task PYN1001_names_all_members_once() => Marked.CheckAsync(
        """
        public interface IReader<T>
        {
            T Read(int id);
        }

        public interface IStore
        {
            string Read(int id);
        }

        public abstract class Store
        {
            public abstract string Read(int id);
        }

        public class Orders : Store, IStore, IReader<string>
        {
            [Traced]
            public override string {|PYN1001:Read|}(int id) => "";
        }
        """,
        ["Direct calls of 'Read' are traced, and calls through 'Store.Read', 'IStore.Read', 'IReader<T>.Read' are not: declare it as 'partial' without a body, in a partial type, and rename this one to 'ReadCore', or put [Traced] on these instead"]);

    [Fact]
    public Task PYN1001_members_of_the_framework() => Marked.CheckAsync(
        """
        public partial class Orders : IDisposable
        {
            [Traced]
            public void {|PYN1001:Dispose|}() { }

            [Traced]
            public override string {|PYN1001:ToString|}() => "";
        }
        """,
        [
            "Direct calls of 'Dispose' are traced, and calls through 'IDisposable.Dispose' are not: declare it as 'partial' without a body, and rename this one to 'DisposeCore'",
            "Direct calls of 'ToString' are traced, and calls through 'Object.ToString' are not: declare it as 'partial' without a body, and rename this one to 'ToStringCore'",
        ]);

    [Fact]
    public Task PYN1001_interface_of_what_is_overridden() => Marked.CheckAsync(
        """
        public interface IJob
        {
            Task RunAsync();
        }

        public class Job : IJob
        {
            public virtual Task RunAsync() => Task.CompletedTask;
        }

        public partial class NightlyJob : Job
        {
            [Traced]
            public override async Task {|PYN1001:RunAsync|}() => await Task.Yield();
        }
        """,
        ["Direct calls of 'RunAsync' are traced, and calls through 'Job.RunAsync', 'IJob.RunAsync' are not: add 'partial' to it, or put [Traced] on these instead"]);

    [Fact]
    public Task PYN1001_interface_that_a_derived_class_lists() => Marked.CheckAsync(
        """
        public interface IJob
        {
            Task RunAsync();
        }

        public partial class Job
        {
            [Traced]
            public async Task RunAsync() => await Task.Yield();
        }

        public class {|PYN1001:NightlyJob|} : Job, IJob;

        public class WeeklyJob : NightlyJob;
        """,
        ["Direct calls of 'Job.RunAsync' are traced, and calls through 'IJob.RunAsync' are not: add 'partial' to it, or put [Traced] on 'IJob.RunAsync' instead"]);

    [Fact]
    public Task PYN1001_once_for_a_traced_type() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            Task PlaceAsync();

            Task<int> CountAsync();

            IAsyncEnumerable<int> ReadAsync();
        }

        [Traced]
        public partial class {|PYN1001:Orders|} : IOrders
        {
            public async Task PlaceAsync() => await Task.Yield();

            public Task<int> CountAsync() => Task.FromResult(1);

            [NotTraced]
            public IAsyncEnumerable<int> ReadAsync() => throw new NotSupportedException();

            public async Task SaveAsync() => await Task.Yield();
        }
        """,
        ["Direct calls of 'PlaceAsync', 'CountAsync' are traced, and calls through 'IOrders.PlaceAsync', 'IOrders.CountAsync' are not: add 'partial' to those that are async; declare the others as 'partial' without a body, and rename these to '{Name}Core', or put [Traced] on 'IOrders' instead"]);

    /// <summary>A call of the member is a call of its wrapper then; a base traced in place hands nothing on to what overrides it.</summary>
    [Fact]
    public Task PYN1001_not_where_the_member_is_traced_at_its_calls() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            [Traced]
            Task PlaceAsync();
        }

        public class Orders : IOrders
        {
            [Traced]
            public async Task PlaceAsync() => await Task.Yield();

            [Traced]
            public virtual async Task SaveAsync() => await Task.Yield();
        }

        public partial class MoreOrders : Orders
        {
            [Traced]
            public override async Task SaveAsync() => await Task.Yield();

            [Traced]
            public virtual async partial Task CountAsync() => await Task.Yield();
        }

        public partial class MostOrders : MoreOrders
        {
            [Traced]
            public override async Task {|PYN1001:CountAsync|}() => await Task.Yield();
        }
        """);

    [Fact]
    public Task PYN1001_not_for_methods_that_trace_themselves() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            Task PlaceAsync();

            void Save();
        }

        public partial class Orders : IOrders
        {
            [Traced]
            public async partial Task PlaceAsync() => await Task.Yield();

            [Traced]
            public partial void Save();

            private void SaveCore() { }
        }
        """);

    [Fact]
    public Task PYN1003_explicit_implementation() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            Task PlaceAsync();
        }

        public class Orders : IOrders
        {
            [Traced]
            async Task IOrders.{|PYN1003:PlaceAsync|}() => await Task.Yield();

            public static Task RunAsync(IOrders orders) => orders.PlaceAsync();
        }
        """,
        ["[Traced] has no effect on 'IOrders.PlaceAsync', because it implements an interface explicitly, and is called through that alone: put [Traced] on 'IOrders.PlaceAsync' instead"]);

    [Fact]
    public Task PYN1003_not_where_the_interface_is_traced() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            [Traced]
            Task PlaceAsync();
        }

        [Traced]
        public class Orders : IOrders
        {
            async Task IOrders.PlaceAsync() => await Task.Yield();
        }
        """);

    [Fact]
    public Task PYN1003_out_of_reach() => Marked.CheckAsync(
        """
        public static class Orders
        {
            [Traced]
            private static async Task {|PYN1003:PlaceAsync|}() => await Task.Yield();

            public static Task RunAsync() => PlaceAsync();
        }
        """,
        ["[Traced] has no effect on 'PlaceAsync', because emitted code can't reach it: it is private, and 'Orders' is not partial: add 'partial' to it and its type"]);

    [Fact]
    public Task PYN1003_once_for_a_traced_type() => Marked.CheckAsync(
        """
        [Traced]
        public static class {|PYN1003:Orders|}
        {
            private static async Task PlaceAsync() => await Task.Yield();

            private static async Task SaveAsync() => await PlaceAsync();

            public static async Task CountAsync() => await SaveAsync();
        }
        """,
        ["[Traced] has no effect on 'PlaceAsync', 'SaveAsync', because emitted code can't reach it: it is private, and 'Orders' is not partial: add 'partial' to them and the type"]);

    /// <summary>One warning a method: each reason is told with the methods that have it, and with the advice that helps against it.</summary>
    [Fact]
    public Task PYN1003_and_PYN1001_for_the_methods_that_have_the_reason() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            Task PlaceAsync();

            Task SaveAsync();

            Task CancelAsync();
        }

        [Traced]
        public partial class {|PYN1001:{|PYN1003:{|PYN1003:{|PYN1003:Orders|}|}|}|} : IOrders
        {
            async Task IOrders.PlaceAsync() => await Task.Yield();

            async Task IOrders.CancelAsync() => await Task.Yield();

            public async Task SaveAsync() => await Task.Yield();

            public Task FindAsync(__arglist) => Task.CompletedTask;
        }
        """,
        [
            "Direct calls of 'SaveAsync' are traced, and calls through 'IOrders.SaveAsync' are not: add 'partial' to it, or put [Traced] on 'IOrders' instead",
        ]);

    // Only a member of the type can name it: the type has to be partial, and in a namespace from which the compiler takes interceptors.
    [Fact]
    public Task PYN1003_private_nested_types() => Marked.CheckAsync(
        """
        public partial class Desk
        {
            public int Use() => new Orders().Place() + new Partial().Place() + new Traced().PlaceAsync().Result + new Generic<int>().Place();

            private class Orders
            {
                [Traced]
                public int {|PYN1003:Place|}() => 1;
            }

            private partial class Partial
            {
                [Traced]
                public int Place() => 1;
            }

            [Traced]
            private partial class Traced
            {
                public Task<int> PlaceAsync() => Task.FromResult(1);
            }

            private partial class Generic<T>
            {
                [Traced]
                public int {|PYN1003:Place|}() => 1;
            }
        }
        """,
        ["[Traced] has no effect on 'Place', because emitted code can't name 'Orders': declare it as 'partial' without a body, in a partial type, and rename this one to 'PlaceCore'"]);

    [Fact]
    public Task PYN1003_private_nested_types_of_other_namespaces() => Marked.CheckAsync(
        """
        public partial class Desk
        {
            public int Use() => new Orders().Place();

            private partial class Orders
            {
                [Traced]
                public int {|PYN1003:Place|}() => 1;
            }
        }
        """,
        ["[Traced] has no effect on 'Place', because emitted code can't name 'Orders', and the compiler takes no interceptor from the namespace of its type: declare it as 'partial' without a body, and rename this one to 'PlaceCore'"],
        project => project.With("RootNamespace", "Other"));
}
