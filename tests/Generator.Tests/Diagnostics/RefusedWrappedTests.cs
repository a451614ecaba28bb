using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is reported of split methods whose core is missing or doesn't fit.</summary>
public sealed class RefusedWrappedTests
{
    [Fact]
    public Task PYN0003_no_core() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public static partial Task<int> {|PYN0003:PlaceAsync|}<T>(ref int id, T? item) where T : class;
        }
        """,
        ["'PlaceAsync' is split, and 'Orders' doesn't declare the method that has its body: write 'private static Task<int> PlaceAsyncCore<T>(ref int id, T? item) where T : class'"]);

    [Fact]
    public Task PYN0003_core_of_another_signature() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial Task {|PYN0003:ByParameter|}(int id);

            private Task ByParameterCore(long id) => Task.Delay((int)id);

            [Traced]
            public partial Task {|PYN0003:ByKind|}(ref int id);

            private Task ByKindCore(int id) => Task.Delay(id);

            [Traced]
            public partial Task<int> {|PYN0003:ByResult|}();

            private Task ByResultCore() => Task.CompletedTask;

            [Traced]
            public static partial void {|PYN0003:ByStatic|}();

            private void ByStaticCore() { }

            [Traced]
            public partial void {|PYN0003:ByArity|}<T>(T value);

            private void ByArityCore(object value) { }

            [Traced]
            public partial void {|PYN0003:ByConstraint|}<T>(T value);

            private void ByConstraintCore<T>(T value)
                where T : struct { }

            [Traced]
            public partial void {|PYN0003:ByConstraintType|}<T>(T value)
                where T : IDisposable;

            private void ByConstraintTypeCore<T>(T value)
                where T : IComparable { }

            [Traced]
            public partial void {|PYN0003:ByConstraintArgument|}<T, U>(T value)
                where T : IComparable<List<T>>;

            private void ByConstraintArgumentCore<T, U>(T value)
                where T : IComparable<List<U>> { }

            [Traced]
            public partial int {|PYN0003:ByScope|}(scoped Span<int> values, ref Span<int> others);

            private int ByScopeCore(Span<int> values, ref Span<int> others)
            {
                others = values;
                return values.Length;
            }
        }
        """,
        ["'ByParameter' is split, and 'Orders' doesn't declare the method that has its body: write 'private Task ByParameterCore(int id)' (found: 'Task ByParameterCore(long id)')"]);

    // What is expected and what was found differ by their constraints alone.
    [Fact]
    public Task PYN0003_says_the_constraints() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial void {|PYN0003:Place|}<T>(T value)
                where T : class, IDisposable;

            private void PlaceCore<T>(T value)
                where T : class, IComparable { }
        }
        """,
        ["'Place' is split, and 'Orders' doesn't declare the method that has its body: write 'private void PlaceCore<T>(T value) where T : class, IDisposable' (found: 'void PlaceCore<T>(T value) where T : class, IComparable')"]);

    [Fact]
    public Task PYN0005_streams_without_item_type() => Marked.CheckAsync(
        """
        using System.Collections;

        public partial class Orders
        {
            [Traced]
            public partial {|PYN0005:IEnumerable|} Read();

            private IEnumerable ReadCore() => Array.Empty<int>();

            [Traced]
            public partial {|PYN0005:IEnumerator|} Enumerate();

            private IEnumerator EnumerateCore() => Array.Empty<int>().GetEnumerator();
        }
        """.Replace("using System.Collections;\n", "", StringComparison.Ordinal).Replace("IEnumer", "System.Collections.IEnumer", StringComparison.Ordinal),
        ["'Read' can't be traced, because it returns 'IEnumerable': its items come after the method has returned; return IEnumerable<T> or IEnumerator<T>, which a span can cover"]);

    [Fact]
    public Task PYN0014_by_reference() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            private int _count;

            [Traced]
            public partial {|PYN0014:ref int|} Count();

            private ref int CountCore() => ref _count;

            [Traced]
            public {|PYN0014:ref readonly int|} Peek() => ref _count;

            [Traced]
            public partial {|PYN0014:ref int|} Next() => ref _count;
        }
        """,
        ["'Count' can't be traced, because it returns by reference, which can't be handed on: return a value"]);

    [Fact]
    public Task PYN0005_task_like_that_is_a_ref_struct() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public {|PYN0005:Brief|} Run() => default;

            [Traced]
            public partial {|PYN0005:Brief|} Stop();

            private Brief StopCore() => default;
        }

        [AsyncMethodBuilder(typeof(BriefBuilder))]
        public ref struct Brief;

        public struct BriefBuilder;
        """,
        ["'Run' can't be traced, because it returns 'Brief': only an await in an async method tells when it completes, and no such method takes a ref struct; return a Task"]);

    [Fact]
    public Task PYN0018_builder_has_no_effect() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced(Builder = {|PYN0018:typeof(PoolingAsyncValueTaskMethodBuilder)|})]
            public partial ValueTask PlaceAsync();

            private async ValueTask PlaceAsyncCore() => await Task.Yield();
        }
        """,
        ["'PlaceAsync' is split, and Builder has an effect on partial methods alone: put [AsyncMethodBuilder(typeof(…))] on 'PlaceAsyncCore' instead"]);

    [Fact]
    public Task PYN0018_plain_methods() => Marked.CheckAsync(
        """
        public class Orders
        {
            [Traced(Builder = {|PYN0018:typeof(PoolingAsyncValueTaskMethodBuilder)|})]
            public async ValueTask PlaceAsync() => await Task.Yield();

            [Traced(Builder = {|PYN0018:typeof(PoolingAsyncValueTaskMethodBuilder)|})]
            public ValueTask SaveAsync() => default;
        }
        """,
        [
            "'PlaceAsync' is plain, and Builder has an effect on partial methods alone: put [AsyncMethodBuilder(typeof(…))] on 'PlaceAsync' instead",
            "'SaveAsync' is plain, and Builder has an effect on partial methods alone: remove it",
        ]);

    [Fact]
    public Task PYN0020_two_parents() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial void Place([Parent] ActivityContext one, [Link] ActivityContext two, [{|PYN0020:Parent|}] string? three);

            private void PlaceCore(ActivityContext one, ActivityContext two, string? three) { }
        }
        """,
        ["'Place' has two [Parent] parameters, and a span has one parent: make one of them a [Link]"]);

    [Fact]
    public Task PYN0023_no_context() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial void Place([{|PYN0023:Parent|}] int one, [{|PYN0023:Link|}] string two, [{|PYN0023:Parent|}] out ActivityContext three);

            private void PlaceCore(int one, string two, out ActivityContext three) => three = default;
        }
        """,
        [
            "'one' is of type 'int', which holds no span context: make it ActivityContext, ActivityContext?, TraceContext or string",
            "'two' is of type 'string', which holds no span context: make it ActivityContext, TraceContext or a sequence of either",
        ]);

    [Fact]
    public Task PYN0023_sequence_of_both_kinds() => Marked.CheckAsync(
        """
        public abstract class Both : IEnumerable<ActivityContext>, IEnumerable<TraceContext>
        {
            IEnumerator<ActivityContext> IEnumerable<ActivityContext>.GetEnumerator() => throw new NotSupportedException();

            IEnumerator<TraceContext> IEnumerable<TraceContext>.GetEnumerator() => throw new NotSupportedException();

            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
        }

        public partial class Orders
        {
            [Traced]
            public partial void Place([{|PYN0023:Link|}] Both contexts, [{|PYN0023:Link|}] ActivityContext[,] grid);

            private void PlaceCore(Both contexts, ActivityContext[,] grid) { }
        }
        """,
        [
            "'contexts' is of type 'Both', which holds no span context: make it ActivityContext, TraceContext or a sequence of either",
            "'grid' is of type 'ActivityContext[,]', which holds no span context: make it ActivityContext, TraceContext or a sequence of either",
        ]);

    [Fact]
    public Task Contexts_of_every_kind() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial void Place([Parent] ActivityContext? one, [Link] ActivityContext[] two, [Link] IEnumerable<ActivityContext> three, [Link] List<ActivityContext> four);

            private void PlaceCore(ActivityContext? one, ActivityContext[] two, IEnumerable<ActivityContext> three, List<ActivityContext> four) { }

            [Traced]
            public partial void Take([Parent] TraceContext one, [Link] TraceContext two, [Link] TraceContext[] three, [Link] IEnumerable<TraceContext>? four, [Link] List<TraceContext> five);

            private void TakeCore(TraceContext one, TraceContext two, TraceContext[] three, IEnumerable<TraceContext>? four, List<TraceContext> five) { }
        }
        """);

    [Fact]
    public Task PYN0027_async_void_core() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial void {|PYN0027:Place|}();

            private async void PlaceCore() => await Task.Yield();
        }
        """,
        ["'Place' can't be traced, because 'PlaceCore' is 'async void' and nothing tells when it has ended: return a Task"]);
}
