using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>PYN1005: calls of other declarations than the traced one, each where it stands.</summary>
public sealed class DispatchTests
{
    private const string Orders =
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


        """;

    [Fact]
    public Task Interface() => Marked.CheckAsync(Orders +
        """
        public static class Program
        {
            public static async Task RunAsync(IOrders orders, Orders own)
            {
                await orders.{|PYN1005:PlaceAsync|}();
                await (orders?.{|PYN1005:PlaceAsync|}() ?? Task.CompletedTask);
                Func<Task> place = orders!.{|PYN1005:PlaceAsync|};
                await ((IOrders)own).{|PYN1005:PlaceAsync|}();
                await GenericAsync(own);
                await own.PlaceAsync();
                await place();
            }

            public static Task GenericAsync<T>(T orders)
                where T : IOrders => orders.{|PYN1005:PlaceAsync|}();
        }
        """,
        [
            "Direct calls of 'PlaceAsync' are traced, and calls through 'IOrders.PlaceAsync' are not: add 'partial' to it, or put [Traced] on 'IOrders.PlaceAsync' instead",
            "This use of 'IOrders.PlaceAsync' stays untraced where it reaches 'Orders.PlaceAsync': put [Traced] on 'IOrders.PlaceAsync', or add 'partial' to it",
        ]);

    [Fact]
    public Task Other_instantiations_and_implementations() => Marked.CheckAsync(
        """
        public interface IStore<T>
        {
            Task SaveAsync(T item);
        }

        public sealed partial class Orders : IStore<int>
        {
            [Traced]
            public async Task {|PYN1001:SaveAsync|}(int item) => await Task.Yield();
        }

        public sealed class Customers : IStore<string>
        {
            public Task SaveAsync(string item) => Task.CompletedTask;
        }

        public static class Program
        {
            public static async Task RunAsync<T>(IStore<int> orders, IStore<string> names, IStore<T> any, T item, Customers customers)
            {
                await orders.{|PYN1005:SaveAsync|}(1);
                await any.{|PYN1005:SaveAsync|}(item);
                await names.SaveAsync("");
                await customers.SaveAsync("");
            }
        }
        """);

    [Fact]
    public Task Base() => Marked.CheckAsync(
        """
        public class Job
        {
            public virtual Task RunAsync() => Task.CompletedTask;

            public Task StartAsync() => {|PYN1005:RunAsync|}();
        }

        public partial class NightlyJob : Job
        {
            [Traced]
            public override async Task {|PYN1001:RunAsync|}() => await base.RunAsync();
        }

        public class WeeklyJob : Job
        {
            public override Task RunAsync() => Task.CompletedTask;
        }

        public class OddJob : Job;

        public static class Program
        {
            public static async Task RunAsync(Job job, WeeklyJob weekly, OddJob odd, NightlyJob nightly)
            {
                await job.{|PYN1005:RunAsync|}();
                await weekly.RunAsync();
                await odd.RunAsync();
                await nightly.RunAsync();
            }
        }
        """);

    [Fact]
    public Task Members_of_the_framework() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public override string {|PYN1001:ToString|}() => "";

            public static string Use(object any, Exception other, int number, IDisposable disposable, Orders orders) =>
                any.{|PYN1005:ToString|}() + other.ToString() + number.ToString() + disposable.ToString() + orders.ToString();
        }
        """,
        [
            "Direct calls of 'ToString' are traced, and calls through 'Object.ToString' are not: declare it as 'partial' without a body, and rename this one to 'ToStringCore'",
            "This use of 'Object.ToString' stays untraced where it reaches 'Orders.ToString': declare it as 'partial' without a body, and rename this one to 'ToStringCore'",
        ]);

    [Fact]
    public Task Through_a_derived_class() => Marked.CheckAsync(
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

        public static class Program
        {
            public static async Task RunAsync(IJob job, NightlyJob nightly)
            {
                await job.{|PYN1005:RunAsync|}();
                await nightly.RunAsync();
            }
        }
        """);

    [Fact]
    public Task Static_abstract() => Marked.CheckAsync(
        """
        public interface IFactory
        {
            static abstract Task MakeAsync();
        }

        public partial class Orders : IFactory
        {
            [Traced]
            public static async Task {|PYN1001:MakeAsync|}() => await Task.Yield();
        }

        public static class Program
        {
            public static async Task RunAsync<T>()
                where T : IFactory
            {
                await T.{|PYN1005:MakeAsync|}();
                await Orders.MakeAsync();
            }
        }
        """);

    /// <summary>The call is bound to the override: that of the traced declaration is another.</summary>
    [Fact]
    public Task Override_without_the_attribute() => Marked.CheckAsync(
        """
        public class Job
        {
            [Traced]
            public virtual async Task RunAsync() => await Task.Yield();
        }

        public class NightlyJob : Job
        {
            public override Task RunAsync() => Task.CompletedTask;
        }

        [Traced]
        public partial class WeeklyJob : Job
        {
            public override async Task RunAsync() => await Task.Yield();
        }

        public partial class MonthlyJob : Job
        {
            [Traced]
            public override async partial Task RunAsync() => await Task.Yield();
        }

        public static class Program
        {
            public static async Task RunAsync(Job job, NightlyJob nightly, WeeklyJob weekly, MonthlyJob monthly)
            {
                await job.RunAsync();
                await nightly.{|PYN1005:RunAsync|}();
                await weekly.RunAsync();
                await monthly.RunAsync();
                Func<Task> run = nightly.{|PYN1005:RunAsync|};
            }
        }
        """,
        ["This use of 'NightlyJob.RunAsync' stays untraced although 'Job.RunAsync', which it overrides, is [Traced]: put [Traced] on 'NightlyJob.RunAsync', too"]);

    [Fact]
    public Task Implementation_without_the_attribute() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            [Traced]
            Task PlaceAsync();
        }

        public class Orders : IOrders
        {
            public Task PlaceAsync() => Task.CompletedTask;
        }

        public class Base
        {
            public Task PlaceAsync() => Task.CompletedTask;
        }

        public class Derived : Base, IOrders;

        [Traced]
        public class LeftOut : IOrders
        {
            [NotTraced]
            public Task PlaceAsync() => Task.CompletedTask;

            public async Task SaveAsync() => await Task.Yield();
        }

        public static class Program
        {
            public static async Task RunAsync(IOrders any, Orders orders, Derived derived, Base other, LeftOut left)
            {
                await any.PlaceAsync();
                await orders.{|PYN1005:PlaceAsync|}();
                await derived.{|PYN1005:PlaceAsync|}();
                await other.PlaceAsync();
                await left.PlaceAsync();
            }
        }
        """,
        ["This use of 'Orders.PlaceAsync' stays untraced although 'IOrders.PlaceAsync', which it implements, is [Traced]: put [Traced] on 'Orders.PlaceAsync', too"]);
}
