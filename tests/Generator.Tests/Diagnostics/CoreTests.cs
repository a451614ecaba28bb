using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>PYN0034: the attribute belongs on the declaration of a split method.</summary>
public sealed class CoreTests
{
    [Fact]
    public Task PYN0034_on_the_core_of_an_untraced_declaration() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            public partial Task PlaceAsync(int id);

            [{|PYN0034:Traced("place")|}]
            private async Task PlaceAsyncCore(int id) => await Task.Yield();
        }
        """,
        ["'PlaceAsyncCore' has the body of 'PlaceAsync', and callers call 'PlaceAsync': move [Traced] to 'PlaceAsync'"]);

    [Fact]
    public Task A_method_that_is_only_called_like_a_core_is_plain() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            public Task PlaceAsync(int id) => PlaceAsyncCore(id);

            [Traced]
            private async Task PlaceAsyncCore(int id) => await Task.Yield();

            partial void Save(int id);

            [Traced]
            private void SaveCore(int id) { }

            public void Run() => SaveCore(1);
        }
        """);
}
