using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>PYN1004: methods used as delegates, each where it is named.</summary>
public sealed class DelegateTests
{
    [Fact]
    public Task Conversions() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public async Task {|PYN1011:PlaceAsync|}() => await Task.Yield();

            [Traced]
            public T {|PYN1011:Echo|}<T>(T value) => value;

            public Func<Task> Field => {|PYN1004:PlaceAsync|};

            public static object Use(Orders orders)
            {
                Func<Task> assigned = orders.{|PYN1004:PlaceAsync|};
                var natural = orders.{|PYN1004:PlaceAsync|};
                var made = new Func<Task>(orders.{|PYN1004:PlaceAsync|});
                var cast = (Func<Task>)orders.{|PYN1004:PlaceAsync|};
                Func<int, int> generic = orders.{|PYN1004:Echo|}<int>;
                Func<int, int> inferred = orders.{|PYN1004:Echo|};
                Delegate any = orders.{|PYN1004:PlaceAsync|};
                Take(orders.{|PYN1004:PlaceAsync|});
                object chosen = orders is null ? assigned : orders.{|PYN1004:PlaceAsync|};
                return new object[] { natural, made, cast, generic, inferred, any, chosen };
            }

            private static void Take(Func<Task> take) => take();
        }
        """,
        [
            "Direct calls of 'Orders.PlaceAsync' are traced, and 8 uses are not (Program.cs:15, Program.cs:19, Program.cs:20, …): add 'partial' to it",
            "Direct calls of 'Orders.Echo<T>' are traced, and 2 uses are not (Program.cs:23, Program.cs:24): declare it as 'partial' without a body, and rename this one to 'EchoCore'",
            "Calls of 'Orders.PlaceAsync' through this delegate stay untraced: call it in a lambda, or add 'partial' to it"]);

    [Fact]
    public Task Endpoint() => Marked.CheckAsync(
        """
        public sealed class Application
        {
            public void MapGet(string pattern, Delegate handler) => handler.DynamicInvoke(pattern);
        }

        public partial class Orders
        {
            [Traced]
            public async Task {|PYN1011:HandleAsync|}() => await Task.Yield();

            public static void Map(Application app, Orders service)
            {
                app.MapGet("/x", service.{|PYN1004:HandleAsync|});
                app.MapGet("/y", () => service.HandleAsync());
            }
        }
        """);

    [Fact]
    public Task Events() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            public event Action? Placed;

            [Traced]
            private void {|PYN1011:OnPlaced|}() => Placed?.Invoke();

            public void Watch()
            {
                Placed += {|PYN1004:OnPlaced|};
                Placed -= this.{|PYN1004:OnPlaced|};
                Placed += () => OnPlaced();
            }
        }
        """);

    [Fact]
    public Task Function_pointers() => Marked.CheckAsync(
        """
        public static unsafe partial class Orders
        {
            [Traced]
            public static int {|PYN1011:Count|}(int id) => id;

            public static int Use()
            {
                delegate*<int, int> count = &{|PYN1004:Count|};
                return count(1) + Count(2);
            }
        }
        """);

    [Fact]
    public Task Extensions_and_groups_in_queries() => Marked.CheckAsync(
        """
        public static partial class Orders
        {
            [Traced]
            public static int {|PYN1011:Count|}(this string order) => order.Length;

            public static Func<int> Use(string order) => order.{|PYN1004:Count|};

            public static IEnumerable<int> Map(string[] orders) => orders.Select({|PYN1004:Count|}).Concat(orders.Select(order => order.Count()));
        }
        """);

    [Fact]
    public Task Names_alone_are_no_use() => Marked.CheckAsync(
        """
        /// <summary>See <see cref="PlaceAsync"/> and <see cref="Orders.PlaceAsync()"/>.</summary>
        [DebuggerDisplay(nameof(PlaceAsync))]
        public partial class Orders
        {
            [Traced]
            public async Task PlaceAsync() => await Task.Yield();

            public string Name(int placeAsync = 0) => nameof(PlaceAsync) + nameof(Orders.PlaceAsync) + nameof(this.PlaceAsync) + Name(placeAsync: placeAsync);
        }

        public class Others
        {
            public Task PlaceAsync() => Task.CompletedTask;

            public Func<Task> Use() => PlaceAsync;
        }
        """);

    [Fact]
    public Task Methods_that_trace_themselves_and_calls_are_silent() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public async partial Task PlaceAsync() => await Task.Yield();

            [Traced]
            public partial void Save();

            private void SaveCore() { }

            [Traced]
            public async Task CountAsync() => await Task.Yield();

            public async Task UseAsync()
            {
                Func<Task> place = PlaceAsync;
                Action save = Save;
                Func<Task> count = () => CountAsync();
                await place();
                save();
                await count();
                await (this?.CountAsync() ?? Task.CompletedTask);
            }
        }
        """);
}
