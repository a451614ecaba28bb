using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>PYN1006–PYN1009: calls of a traced method that no wrapper stands in for, each where it stands.</summary>
public sealed class CallTests
{
    [Fact]
    public Task PYN1006_base() => Marked.CheckAsync(
        """
        public partial class Job
        {
            [Traced]
            public virtual async Task {|PYN1011:RunAsync|}() => await Task.Yield();

            [Traced]
            public async Task {|PYN1011:StopAsync|}() => await Task.Yield();
        }

        public partial class NightlyJob : Job
        {
            [Traced]
            public override async Task RunAsync()
            {
                await base.{|PYN1006:RunAsync|}();
                await base.{|PYN1006:StopAsync|}();
                await StopAsync();
            }

            public Task AgainAsync() => this.RunAsync();
        }
        """,
        [
            "Direct calls of 'Job.RunAsync' are traced, and 1 use is not (Program.cs:21): add 'partial' to it",
            "Direct calls of 'Job.StopAsync' are traced, and 1 use is not (Program.cs:22): add 'partial' to it",
            "This call of 'Job.RunAsync' through 'base' stays untraced, because a traced call would call the override again: add 'partial' to it"]);

    // Of a query's clauses those become lambdas that see a range variable: the others are arguments, as of any call.
    [Fact]
    public Task PYN1007_clauses_of_queries() => Marked.CheckAsync(
        """
        public static class Orders
        {
            [Traced]
            public static IQueryable<int> All(int id) => new[] { id }.AsQueryable();

            [Traced]
            public static int Price(int id) => id * 10;

            public static object[] Query => new object[]
            {
                from id in All(1) join other in All(2) on {|PYN1007:Price|}(id) equals {|PYN1007:Price|}(other) select {|PYN1007:Price|}(id),
                from id in All(1) join int other in All(2) on id equals other into others select others.Count() + {|PYN1007:Price|}(id),
                from id in All(1) where id > 0 join other in All(Price(2)) on id equals other let both = id + {|PYN1007:Price|}(other) select both,
                from int id in All(1) from other in {|PYN1007:All|}(id) select {|PYN1007:Price|}(other),
                from id in All(1) from other in {|PYN1007:All|}(id) where id > 0 select {|PYN1007:Price|}(other),
                from id in All(1) group {|PYN1007:Price|}(id) by {|PYN1007:Price|}(id) into groups select groups.Key + {|PYN1007:Price|}(1),
                from id in All(1) orderby {|PYN1007:Price|}(id), {|PYN1007:Price|}(-id) descending select id,
                from id in All(1) where (from other in {|PYN1007:All|}(2) join third in {|PYN1007:All|}(3) on other equals third select other).Any() select id,
                from id in All(1) join other in (from third in All(2) select {|PYN1007:Price|}(third)) on id equals other select id,
            };
        }
        """);

    [Fact]
    public Task PYN1007_expression_trees() => Marked.CheckAsync(
        """
        public static partial class Orders
        {
            [Traced]
            public static int Price(int id) => id;

            public static System.Linq.Expressions.Expression<Func<int, int>> Tree => id => {|PYN1007:Price|}(id);

            public static System.Linq.Expressions.Expression<Func<int, Func<int>>> Nested => id => () => {|PYN1007:Price|}(id);

            public static Func<int, int> NoTree => id => Price(id);

            public static object Query(IQueryable<int> ids, IEnumerable<int> list) => new object[]
            {
                ids.Where(id => {|PYN1007:Price|}(id) > 1),
                from id in ids where {|PYN1007:Price|}(id) > 1 orderby {|PYN1007:Price|}(id) select {|PYN1007:Price|}(id),
                from id in list where Price(id) > 1 orderby Price(id) select Price(id),
            };
        }
        """,
        ["This call of 'Orders.Price' is data of an expression tree, which its reader has to understand, and stays untraced: declare it as 'partial' without a body, and rename this one to 'PriceCore'"]);

    [Fact]
    public Task PYN1008_dynamic() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public async Task {|PYN1011:PlaceAsync|}(int id) => await Task.Yield();

            [Traced]
            public static int {|PYN1011:Count|}(int id) => id;

            [Traced]
            public static string {|PYN1011:Show|}(int id) => "";

            public static string Show(string id) => id;

            public Task NotTracedAsync(int id) => Task.CompletedTask;

            public async Task UseAsync(dynamic any, int id, Orders orders)
            {
                await PlaceAsync(id);
                await {|PYN1008:PlaceAsync|}(any);
                await orders.{|PYN1008:PlaceAsync|}(any);
                await any.{|PYN1008:PlaceAsync|}(id);
                await any.PlaceAsync(id, id);
                await any.NotTracedAsync(id);
                await NotTracedAsync(any);
                _ = Count(id) + {|PYN1008:Count|}(any) + {|PYN1008:Show|}(any) + Show("") + Show(1);
                await PlaceAsync((int)any);
            }
        }
        """,
        [
            "Direct calls of 'Orders.PlaceAsync' are traced, and 3 uses are not (Program.cs:25, Program.cs:26, Program.cs:27): add 'partial' to it",
            "Direct calls of 'Orders.Count' are traced, and 1 use is not (Program.cs:31): declare it as 'partial' without a body, and rename this one to 'CountCore'",
            "Direct calls of 'Orders.Show' are traced, and 1 use is not (Program.cs:31): declare it as 'partial' without a body, and rename this one to 'ShowCore'",
            "This call, which may be of 'Orders.PlaceAsync', is bound at run time, and stays untraced: cast the dynamic values to their types, or add 'partial' to it"]);

    [Fact]
    public Task PYN1009_type_parameters() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            [Traced]
            Task {|PYN1011:PlaceAsync|}();

            [Traced]
            static abstract Task {|PYN1011:MakeAsync|}();
        }

        public static class Program
        {
            public static Task MayBeStructAsync<T>(T orders)
                where T : IOrders => orders.{|PYN1009:PlaceAsync|}();

            public static Task IsClassAsync<T>(T orders)
                where T : class, IOrders => orders.PlaceAsync();

            public static Task StaticAsync<T>()
                where T : IOrders => T.{|PYN1009:MakeAsync|}();
        }
        """,
        [
            "Direct calls of 'IOrders.PlaceAsync' are traced, and 1 use is not (Program.cs:19): trace what implements it",
            "Direct calls of 'IOrders.MakeAsync' are traced, and 1 use is not (Program.cs:25): trace what implements it",
            "This call of 'IOrders.PlaceAsync' stays untraced, because the call would work on a copy if the receiver is a struct: constrain its type to 'class', or trace what implements it",
            "This call of 'IOrders.MakeAsync' stays untraced, because it is called on a type parameter, which emitted code doesn't have: trace what implements it",
        ]);

    [Fact]
    public Task Direct_calls_of_every_shape_are_silent() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            private readonly int _first = Count<int>(1);

            [Traced]
            private static int Count<T>(T value) => 1;

            [Traced]
            public Orders Next(int step = 1) => this;

            [Traced]
            protected async Task SaveAsync(params int[] ids) => await Task.Yield();

            public async Task UseAsync(Orders? orders)
            {
                _ = Count("") + Orders.Count(1.0) + Orders.Count<string>("") + _first;
                _ = Next().Next(2).Next(step: 3)?.Next();
                _ = orders?.Next()?.Next() ?? (this).Next() ?? this!.Next();
                await SaveAsync();
                await this.SaveAsync(1, 2);
                int Local() => Count('c');
                Func<int> lambda = () => Count(Local());
                lambda();
            }
        }

        public partial struct Line
        {
            [Traced]
            public readonly int Price() => 1;

            public static int Use(Line line, Line? maybe) => line.Price() + (maybe?.Price() ?? 0);
        }
        """);
}
