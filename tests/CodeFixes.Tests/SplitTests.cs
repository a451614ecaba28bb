using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The fix that splits a method: what stays with the declaration, and what goes to the core.</summary>
public sealed class SplitTests
{
    private static readonly SplitCodeFixProvider Fix = new();

    [Fact]
    public async Task Splits_a_runtime_async_method_that_could_be_partial()
    {
        const string Before =
            """
            using Pynector;

            public partial class Desk
            {
                [Traced]
                public async Task<int> {|PYN1001:PlaceAsync|}(int id)
                {
                    await Task.Yield();
                    return id;
                }
            }

            """;
        await FixCheck.NotOfferedAsync(new TraceInPlaceCodeFixProvider(), Before, "runtime-async");
        await FixCheck.AppliedAsync(
            Fix,
            "Split into a declaration and PlaceAsyncCore",
            Before,
            """
            using Pynector;

            public partial class Desk
            {
                [Traced]
                public partial Task<int> PlaceAsync(int id);

                private async Task<int> PlaceAsyncCore(int id)
                {
                    await Task.Yield();
                    return id;
                }
            }

            """,
            "runtime-async");
    }

    [Fact]
    public async Task Leaves_to_callers_what_they_see_and_to_the_body_what_is_its()
    {
        var changed = await FixCheck.AppliedAsync(
            Fix,
            "Split into a declaration and PlaceAsyncCore",
            """
            using System.Runtime.CompilerServices;
            using Pynector;

            namespace Shop;

            public class Orders
            {
                private int _depth;

                /// <summary>Places an order.</summary>
                /// <param name="id">Its id.</param>
                /// <param name="count">How many.</param>
                /// <param name="caller">Who asks.</param>
                [Traced("orders.place")]
                [MethodImpl(MethodImplOptions.NoInlining)]
                public virtual async Task<int> {|PYN1001:PlaceAsync|}(
                    [Tag("order.id")] int id,
                    int count = 1,
                    [CallerMemberName] string caller = "") // all of it
                {
                    // Again, once.
                    if (_depth++ == 0)
                    {
                        return await PlaceAsync(id + 1);
                    }

                    await Task.Yield();
                    return id * count + caller.Length;
                }

                public int Last { get; set; }
            }

            public static class Desk
            {
                public static Task<int> OpenAsync() => new Orders().PlaceAsync(7);
            }
            """,
            """
            using System.Runtime.CompilerServices;
            using Pynector;

            namespace Shop;

            public partial class Orders
            {
                private int _depth;

                /// <summary>Places an order.</summary>
                /// <param name="id">Its id.</param>
                /// <param name="count">How many.</param>
                /// <param name="caller">Who asks.</param>
                [Traced("orders.place")]
                public virtual partial Task<int> PlaceAsync(
                    [Tag("order.id")] int id,
                    int count = 1,
                    [CallerMemberName] string caller = "");

                [MethodImpl(MethodImplOptions.NoInlining)]
                private async Task<int> PlaceAsyncCore(
                    int id,
                    int count,
                    string caller) // all of it
                {
                    // Again, once.
                    if (_depth++ == 0)
                    {
                        return await PlaceAsync(id + 1);
                    }

                    await Task.Yield();
                    return id * count + caller.Length;
                }

                public int Last { get; set; }
            }

            public static class Desk
            {
                public static Task<int> OpenAsync() => new Orders().PlaceAsync(7);
            }
            """);
        var run = UserSolution.AddProgram(changed, "public static Task RunAsync() => Shop.Desk.OpenAsync();");

        (await UserProgram.RunAsync(run)).ShouldBe(["orders.place order.id=8", "orders.place order.id=7"]);
    }

    [Fact]
    public async Task Splits_an_extension_method()
    {
        var changed = await FixCheck.AppliedAsync(
            Fix,
            "Split into a declaration and DoubleCore",
            """
            using Pynector;

            internal static class Extensions
            {
                [Traced]
                internal static int {|PYN1010:Double|}(this int number) => number * 2;
            }
            """,
            """
            using Pynector;

            internal static partial class Extensions
            {
                [Traced]
                internal static partial int Double(this int number);

                private static int DoubleCore(int number) => number * 2;
            }
            """);

        (await UserProgram.RunAsync(UserSolution.AddProgram(changed, "public static async Task RunAsync() { _ = 4.Double(); await Task.Yield(); }"))).ShouldBe(["Extensions.Double"]);
    }

    [Fact]
    public Task Repeats_on_the_core_the_constraints_that_an_override_inherits() => FixCheck.AppliedAsync(
        Fix,
        "Split into a declaration and PickCore",
        """
        using Pynector;

        public abstract class Base
        {
            public abstract T? Pick<T>(T? one) where T : class, IDisposable, new();
        }

        public sealed class Box : Base
        {
            [Traced]
            public override T? {|PYN1001:Pick|}<T>(T? one) where T : class => one;
        }
        """,
        """
        using Pynector;

        public abstract class Base
        {
            public abstract T? Pick<T>(T? one) where T : class, IDisposable, new();
        }

        public sealed partial class Box : Base
        {
            [Traced]
            public override partial T? Pick<T>(T? one) where T : class;

            private T? PickCore<T>(T? one) where T : class, IDisposable, new() => one;
        }
        """);

    [Fact]
    public Task Gives_the_core_the_builder() => FixCheck.AppliedAsync(
        Fix,
        "Split into a declaration and OpenAsyncCore",
        """
        using System.Runtime.CompilerServices;
        using Pynector;

        public class Box
        {
            [Traced("open", Builder = typeof(PoolingAsyncValueTaskMethodBuilder))]
            public async ValueTask {|PYN1001:OpenAsync|}([Tag] int id) => await Task.Delay(id);
        }
        """,
        """
        using System.Runtime.CompilerServices;
        using Pynector;

        public partial class Box
        {
            [Traced("open")]
            public partial ValueTask OpenAsync([Tag] int id);

            [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
            private async ValueTask OpenAsyncCore(int id) => await Task.Delay(id);
        }
        """);

    [Fact]
    public Task Keeps_line_ends_and_tabs() => FixCheck.AppliedAsync(
        Fix,
        "Split into a declaration and OpenCore",
        "using Pynector;\r\n\r\npublic class Box\r\n{\r\n\t[Traced]\r\n\tpublic void {|PYN1001:Open|}()\r\n\t{\r\n\t}\r\n}\r\n",
        "using Pynector;\r\n\r\npublic partial class Box\r\n{\r\n\t[Traced]\r\n\tpublic partial void Open();\r\n\r\n\tprivate void OpenCore()\r\n\t{\r\n\t}\r\n}\r\n");

    [Theory]
    [InlineData("public async Task {|PYN1001:OpenAsync|}() => await Task.Yield();")]
    [InlineData("public async void {|PYN1001:Open|}() => await Task.Yield();")]
    [InlineData("public ref int {|PYN1001:Open|}() => ref _size;")]
    [InlineData("public System.Collections.IEnumerable {|PYN1001:Open|}() => new int[1];")]
    [InlineData("public abstract void {|PYN1001:Open|}();")]
    [InlineData("public void {|PYN1001:Open|}(int id) { } private void OpenCore(int other) { }")]
    [InlineData("public void {|PYN1001:Open|}() { } private int OpenCore => 1;")]
    public Task Is_not_offered_where_nothing_is_to_be_had(string method) =>
        FixCheck.NotOfferedAsync(Fix, $"using Pynector; public abstract class Box {{ private int _size = 1; [Traced] {method} }}");
}
