using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>PYN0010 and PYN0035: each tag of a span has a key of its own.</summary>
public sealed class TagKeyTests
{
    [Fact]
    public Task PYN0010_empty_keys() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [{|PYN0010:Tag(" ")|}]
            public int Tenant { get; }

            [Traced]
            [return: {|PYN0010:Tag("")|}]
            public partial int Place([{|PYN0010:Tag("")|}] int id);

            private int PlaceCore(int id) => id;

            [Traced]
            public async Task SaveAsync([{|PYN0010:Tag("")|}] int id) => await Task.Yield();
        }
        """,
        ["The tag's key is empty: write a name, or leave it out for the default 'Tenant'"]);

    [Fact]
    public Task PYN0035_on_one_method() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            [return: Tag("id")]
            public partial int Place([{|PYN0035:Tag|}] int id, [Tag("order")] int number, [{|PYN0035:Tag|}] int order);

            private int PlaceCore(int id, int number, int order) => id;

            [Traced]
            public async Task SaveAsync([Tag("ID")] int one, [Tag] int id, [{|PYN0035:Tag("id")|}] int again) => await Task.Yield();
        }
        """,
        [
            "'result' and 'id' are tags of one span, and have the same key 'id': give one of them another key",
            "'number' and 'order' are tags of one span, and have the same key 'order': give one of them another key",
            "'id' and 'again' are tags of one span, and have the same key 'id': give one of them another key",
        ]);

    [Fact]
    public Task PYN0035_of_members_once_for_all_methods() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Tag("tenant")]
            private readonly int _tenant = 1;

            [{|PYN0035:Tag("tenant")|}]
            public int Tenant => _tenant;

            [Traced]
            public partial void Place();

            private void PlaceCore() { }

            [Traced]
            public partial void Save();

            private void SaveCore() { }

            [Traced]
            public static partial void Load([Tag] int tenant);

            private static void LoadCore(int tenant) { }
        }
        """,
        ["'_tenant' and 'Tenant' are tags of one span, and have the same key 'tenant': give one of them another key"]);

    [Fact]
    public Task A_property_and_its_override_have_one_value() => Marked.CheckAsync(
        """
        public abstract class Job
        {
            [Tag("job")]
            public abstract int Number { get; }
        }

        public partial class NightlyJob : Job
        {
            [Tag("job")]
            public override int Number => 1;

            [Traced]
            public partial void Run();

            private void RunCore() { }
        }
        """);
}
