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
    public Task PYN1001_once_for_a_type() => Marked.CheckAsync(
        """
        [Traced]
        public partial class {|PYN1001:Orders|} : IAsyncDisposable
        {
            public async Task PlaceAsync() => await Task.Yield();

            public async ValueTask SaveAsync() => await Task.Yield();

            public async partial Task WovenAsync() => await Task.Yield();

            [NotTraced]
            public async Task LeftOutAsync() => await Task.Yield();

            public ValueTask DisposeAsync() => default;

            public int Count() => 1;
        }
        """,
        ["'Orders' stays untraced: its methods 'PlaceAsync', 'SaveAsync' are not partial; add 'partial' to it, or declare it as 'partial' without a body and rename this one to 'PlaceAsyncCore', or leave it out by [NotTraced]"]);

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
