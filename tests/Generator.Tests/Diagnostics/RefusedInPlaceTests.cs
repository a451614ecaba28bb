using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is reported of methods that can't be woven in place.</summary>
public sealed class RefusedInPlaceTests
{
    [Fact]
    public Task PYN0005_async_void() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public async partial {|PYN0005:void|} Place() => await Task.Yield();
        }
        """,
        ["'Place' can't be traced, because it returns 'async void': nothing tells when it has ended; return a Task"]);

    [Fact]
    public Task PYN0005_streams() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public async partial {|PYN0005:IAsyncEnumerable<int>|} ReadAsync()
            {
                await Task.Yield();
                yield return 1;
            }

            [Traced]
            public partial {|PYN0005:IEnumerable<int>|} Read()
            {
                yield return 1;
            }
        }
        """,
        ["'ReadAsync' can't be traced as a partial method, because it returns 'IAsyncEnumerable<int>': the span of a stream covers its enumeration; split it into a declaration without a body and 'ReadAsyncCore'"]);

    [Fact]
    public Task PYN0007_tag_on_parameters() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public async partial Task PlaceAsync(string name, [{|PYN0007:Tag("order.id")|}] int id, [{|PYN0007:Tag|}] int other) => await Task.Yield();
        }
        """,
        ["'PlaceAsync' is partial, and [Tag] has no effect on a partial method: write 'CurrentSpan.Tag(\"order.id\", id)' in the body, or split the method into a declaration without a body, which has the attribute, and 'PlaceAsyncCore'"]);

    [Fact]
    public Task PYN0007_tag_on_result() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            [return: {|PYN0007:Tag|}]
            public async partial Task<int> PlaceAsync()
            {
                await Task.Yield();
                return 1;
            }
        }
        """,
        ["'PlaceAsync' is partial, and [Tag] has no effect on a partial method: write 'CurrentSpan.Tag(\"result\", result)' in the body, or split the method into a declaration without a body, which has the attribute, and 'PlaceAsyncCore'"]);

    [Fact]
    public Task PYN0016_own_builder() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            [{|PYN0016:AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))|}]
            public async partial ValueTask PlaceAsync() => await Task.Yield();
        }
        """,
        ["'PlaceAsync' is partial, and can't have a builder beside the one that traces it: remove [AsyncMethodBuilder], and name the builder by [Traced(Builder = typeof(…))]"]);

    [Fact]
    public Task PYN0017_builder_does_not_fit() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced(Builder = {|PYN0017:typeof(AsyncTaskMethodBuilder)|})]
            public async partial ValueTask PlaceAsync() => await Task.Yield();

            [Traced(Builder = {|PYN0017:typeof(string)|})]
            public async partial Task SaveAsync() => await Task.Yield();

            [Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]
            public async partial ValueTask<int> CountAsync()
            {
                await Task.Yield();
                return 1;
            }
        }
        """,
        ["'AsyncTaskMethodBuilder' can't build 'PlaceAsync', which returns 'ValueTask': name an async method builder whose 'Task' is of that type, as an open generic type if it has a result"]);

    [Fact]
    public Task PYN0029_builder_out_of_sight() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced(Builder = typeof(Hidden))]
            public async partial {|PYN0029:Task|} PlaceAsync() => await Task.Yield();

            [Traced(Builder = typeof(Constrained<>))]
            public async partial {|PYN0029:Task<string>|} FindAsync()
            {
                await Task.Yield();
                return "";
            }

            private struct Hidden
            {
                public Task Task => Task.CompletedTask;

                public static Hidden Create() => default;
            }
        }

        public struct Constrained<T>
            where T : class
        {
            public Task<T> Task => null!;

            public static Constrained<T> Create() => default;
        }
        """,
        [
            "'PlaceAsync' can't be traced as a partial method, because emitted code can't use 'Hidden': make 'Hidden' at least internal and its result unconstrained, or split the method into a declaration without a body and 'PlaceAsyncCore'",
        ]);

    [Fact]
    public Task PYN0019_caller_information() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public async partial Task PlaceAsync([{|PYN0019:CallerMemberName|}] string caller = "", [{|PYN0019:CallerLineNumber|}] int line = 0) => await Task.Yield();
        }
        """,
        ["'PlaceAsync' is partial, and [CallerMemberName] has no effect on a partial method: split the method into a declaration without a body, which has the attribute, and 'PlaceAsyncCore'"]);

    [Fact]
    public Task PYN0024_parent_and_link() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public async partial Task PlaceAsync([{|PYN0024:Parent|}] string? parent, [{|PYN0024:Link|}] ActivityContext link) => await Task.Yield();
        }
        """,
        ["'PlaceAsync' is partial, and [Parent] has no effect on a partial method: split the method into a declaration without a body, which has the attribute, and 'PlaceAsyncCore'"]);

    [Fact]
    public Task PYN2002_tagged_member() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [{|PYN2002:Tag|}]
            public string Tenant { get; } = "north";

            [{|PYN2002:Tag("year")|}]
            private readonly int _year = 2026;

            [Traced]
            public async partial Task PlaceAsync() => await Task.Yield();

            [Traced]
            public partial int Year();

            private int YearCore() => _year;
        }
        """,
        ["'Tenant' is not recorded on the spans of 'PlaceAsync', which is partial: where a span should have it, write 'CurrentSpan.Tag' in the body"]);
}
