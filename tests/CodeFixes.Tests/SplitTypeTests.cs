using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>Splits in types where it takes more than in a class.</summary>
public sealed class SplitTypeTests
{
    private static readonly SplitCodeFixProvider Fix = new();

    [Fact]
    public async Task Keeps_a_default_interface_member_public_and_virtual()
    {
        var changed = await FixCheck.AppliedAsync(
            Fix,
            "Split into a declaration and SizeCore",
            """
            using Pynector;

            public interface IBox
            {
                [Traced]
                int {|PYN1001:Size|}(int factor = 2) => factor;
            }

            public sealed class Small : IBox;
            """,
            """
            using Pynector;

            public partial interface IBox
            {
                [Traced]
                public virtual partial int Size(int factor = 2);

                private int SizeCore(int factor) => factor;
            }

            public sealed class Small : IBox;
            """);
        var run = UserSolution.AddProgram(changed, "public static async Task RunAsync() { IBox box = new Small(); _ = box.Size(); await Task.Yield(); }");

        (await UserProgram.RunAsync(run)).ShouldBe(["IBox.Size"]);
    }

    [Fact]
    public Task Keeps_readonly_on_both() => FixCheck.AppliedAsync(
        Fix,
        "Split into a declaration and SumCore",
        """
        using Pynector;

        public struct Pair<T>(T one) where T : notnull
        {
            [Traced]
            public readonly T {|PYN1001:Sum|}() => one;
        }
        """,
        """
        using Pynector;

        public partial struct Pair<T>(T one) where T : notnull
        {
            [Traced]
            public readonly partial T Sum();

            private readonly T SumCore() => one;
        }
        """);

    [Fact]
    public Task Takes_of_a_traced_type_what_can_not_be_in_place() => FixCheck.AppliedAsync(
        Fix,
        "Split into a declaration and {Name}Core",
        """
        using Pynector;

        [Traced]
        public class {|PYN1001:Box|}
        {
            public Task OpenAsync() => Task.CompletedTask;

            public async IAsyncEnumerable<int> ReadAsync() { await Task.Yield(); yield return 1; }

            public async Task CloseAsync() => await Task.Yield();
        }
        """,
        """
        using Pynector;

        [Traced]
        public partial class Box
        {
            public partial Task OpenAsync();

            private Task OpenAsyncCore() => Task.CompletedTask;

            public partial IAsyncEnumerable<int> ReadAsync();

            private async IAsyncEnumerable<int> ReadAsyncCore() { await Task.Yield(); yield return 1; }

            public async Task CloseAsync() => await Task.Yield();
        }
        """);
}
