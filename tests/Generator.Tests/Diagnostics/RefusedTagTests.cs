using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is reported of <c>[Tag]</c>, <c>[Parent]</c> and <c>[Link]</c> where they can't stand.</summary>
public sealed class RefusedTagTests
{
    [Fact]
    public Task PYN0008_parameters_without_a_value() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public unsafe partial void Place([{|PYN0008:Tag|}] Action<int> then, [{|PYN0008:Tag|}] Task<int> task, [{|PYN0008:Tag|}] ValueTask other,
                [{|PYN0008:Tag|}] CancellationToken cancellation, [{|PYN0008:Tag("p")|}] int* pointer, [{|PYN0008:Tag|}] ReadOnlySpan<char> text, [Tag] int fine);

            private unsafe void PlaceCore(Action<int> then, Task<int> task, ValueTask other, CancellationToken cancellation, int* pointer, ReadOnlySpan<char> text, int fine) { }
        }
        """,
        ["[Tag] can't record 'then': a value of type 'Action<int>' says nothing as a tag; record one of its members in the body by 'CurrentSpan.Tag(key, value)'"]);

    [Fact]
    public Task PYN0008_out_parameter() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial bool TryFind([Tag] ref int id, [Tag] in int other, [{|PYN0008:Tag|}] out int place);

            private bool TryFindCore(ref int id, in int other, out int place)
            {
                place = ++id + other;
                return true;
            }
        }
        """);

    [Fact]
    public Task PYN0008_results_without_a_value() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            [return: {|PYN0008:Tag|}]
            public partial void Place();

            private void PlaceCore() { }

            [Traced]
            [return: {|PYN0008:Tag|}]
            public partial Task PlaceAsync();

            private Task PlaceAsyncCore() => Task.CompletedTask;

            [Traced]
            [return: {|PYN0008:Tag|}]
            public partial Task<Action> ThenAsync();

            private Task<Action> ThenAsyncCore() => Task.FromResult<Action>(() => { });

            [Traced]
            [return: {|PYN0008:Tag|}]
            public partial IAsyncEnumerable<int> ReadAsync();

            private async IAsyncEnumerable<int> ReadAsyncCore()
            {
                await Task.Yield();
                yield return 1;
            }
        }
        """,
        ["[Tag] can't record 'the result of Place': a value of type 'void' says nothing as a tag; record one of its members in the body by 'CurrentSpan.Tag(key, value)'"]);

    [Fact]
    public Task PYN0008_member_without_a_value_is_reported_once() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [{|PYN0008:Tag|}]
            private readonly Task<int> _running = Task.FromResult(1);

            [Traced]
            public partial void Place();

            private void PlaceCore() { }

            [Traced]
            public partial void Save();

            private void SaveCore() { }
        }
        """);

    [Fact]
    public Task PYN0026_member_of_a_ref_struct() => Marked.CheckAsync(
        """
        public ref partial struct Orders
        {
            [{|PYN0026:Tag("count")|}]
            private readonly int _count;

            public Orders(int count) => _count = count;

            [Traced]
            public partial int Count();

            private int CountCore() => _count;
        }
        """,
        ["[Tag] can't read '_count' for the spans of 'Count', because it is a member of a ref struct: record it in the body by 'CurrentSpan.Tag(\"count\", _count)'"]);

    [Fact]
    public Task PYN0031_members_that_cannot_be_read() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [{|PYN0031:Tag|}]
            public string Tenant { set { } }

            [{|PYN0031:Tag|}]
            public int this[int i] => i;

            [field: {|PYN0031:Tag|}]
            public int Id { get; set; }

            [Traced]
            public partial void Place();

            private void PlaceCore() { }

            [Traced]
            public static partial void Save();

            private static void SaveCore() { }
        }
        """,
        [
            "[Tag] can't read 'Tenant': it has no getter; add one, or put [Tag] on a field",
            "[Tag] can't read 'this[]': an indexer has no one value; record an item in the body by 'CurrentSpan.Tag(key, value)'",
            "[Tag] can't read 'Id': C# has no name for the field behind a property; write [Tag] for the property itself, on a parameter of a record [property: Tag]",
        ]);

    [Fact]
    public Task An_override_of_the_setter_is_read_by_the_getter_below() => Marked.CheckAsync(
        """
        public class Service
        {
            public virtual string Tenant { get; set; } = "";
        }

        public partial class Orders : Service
        {
            [Tag]
            public override string Tenant { set => base.Tenant = value; }

            [Traced]
            public partial void Place();

            private void PlaceCore() { }
        }
        """);

    [Fact]
    public Task PYN2003_nothing_is_traced() => Marked.CheckAsync(
        """
        public sealed class Orders([{|PYN2003:Tag|}] int id)
        {
            [{|PYN2003:Tag|}]
            public int Id { get; } = id;

            public void Place([{|PYN2003:Tag|}] int one, [{|PYN2003:Parent|}] string two, [{|PYN2003:Link|}] ActivityContext three) { }

            [return: {|PYN2003:Tag|}]
            public int Count() => 1;

            [{|PYN2003:Tag|}]
            public int this[int i] => i;
        }
        """,
        ["[Tag] has no effect, because 'Orders' is not traced: add [Traced], or remove it"]);

    [Fact]
    public Task A_base_type_may_have_tags_for_the_types_below_it() => Marked.CheckAsync(
        """
        public class Service
        {
            [Tag]
            public string Tenant { get; set; } = "";
        }
        """);

    [Fact]
    public Task A_record_may_have_tags_on_its_properties() => Marked.CheckAsync(
        """
        public sealed partial record Order([property: Tag("order.id")] int Id)
        {
            [Traced]
            public partial void Place();

            private void PlaceCore() { }
        }
        """);
}
