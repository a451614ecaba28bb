using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

public sealed class TracedTypeTests
{
    [Fact]
    public Task PYN0021_traced_and_not_traced() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            [{|PYN0021:NotTraced|}]
            public async Task PlaceAsync() => await Task.Yield();
        }
        """,
        ["'PlaceAsync' has both [Traced] and [NotTraced]: remove one of them"]);

    [Fact]
    public Task PYN0002_traced_type_is_not_partial() => Marked.CheckAsync(
        """
        [Traced]
        public class {|PYN0002:Orders|}
        {
            public async partial Task PlaceAsync() => await Task.Yield();
        }
        """);

    [Fact]
    public Task PYN2001_not_traced_alone() => Marked.CheckAsync(
        """
        public class Orders
        {
            [{|PYN2001:NotTraced|}]
            public async Task PlaceAsync() => await Task.Yield();
        }
        """,
        ["[NotTraced] has no effect, because 'Orders' is not [Traced]: remove it"]);
}
