using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

public sealed class SplitTests
{
    private static readonly SplitCodeFixProvider Fix = new();

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

        (await Spans.RunAsync(run)).ShouldBe(["orders.place order.id=8", "orders.place order.id=7"]);
    }

    /// <summary>A method, what it is made of, what calls it, and the span that this makes.</summary>
    public static TheoryData<string, string, string, string> Shapes => new()
    {
        {
            "public int {|PYN1001:Add|}([Tag] int a, int b = 2) => a + b;",
            "public partial int Add([Tag] int a, int b = 2);\n\n    private int AddCore(int a, int b) => a + b;",
            "new Box().Add(1);",
            "Box.Add a=1"
        },
        {
            "void {|PYN1001:Open|}() { }\n\n    public void Go() => Open();",
            "private partial void Open();\n\n    private void OpenCore() { }\n\n    public void Go() => Open();",
            "new Box().Go();",
            "Box.Open"
        },
        {
            "public static T {|PYN1001:Pick|}<T, U>(T one, in U two, params T[] more)\n        where T : class, IComparable<T>\n        where U : struct => more.Length > 0 ? more[0] : one;",
            "public static partial T Pick<T, U>(T one, in U two, params T[] more)\n        where T : class, IComparable<T>\n        where U : struct;\n\n    private static T PickCore<T, U>(T one, in U two, params T[] more)\n        where T : class, IComparable<T>\n        where U : struct => more.Length > 0 ? more[0] : one;",
            "Box.Pick(\"a\", 2, \"b\");",
            "Box.Pick"
        },
        {
            "public bool {|PYN1001:TryFind|}(string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found, ref int count) { found = key; count++; return key is not null; }",
            "public partial bool TryFind(string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found, ref int count);\n\n    private bool TryFindCore(string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found, ref int count) { found = key; count++; return key is not null; }",
            "var count = 1; if (new Box().TryFind(\"k\", out var found, ref count)) _ = found.Length;",
            "Box.TryFind"
        },
        {
            "public async IAsyncEnumerable<int> {|PYN1001:ReadAsync|}(int n, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)\n    {\n        await Task.Delay(n, token);\n        yield return n;\n    }",
            "public partial IAsyncEnumerable<int> ReadAsync(int n, CancellationToken token = default);\n\n    private async IAsyncEnumerable<int> ReadAsyncCore(int n, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)\n    {\n        await Task.Delay(n, token);\n        yield return n;\n    }",
            "await foreach (var n in new Box().ReadAsync(1)) { }",
            "Box.ReadAsync"
        },
        {
            "public override sealed string {|PYN1001:ToString|}() => \"box\";",
            "public override sealed partial string ToString();\n\n    private string ToStringCore() => \"box\";",
            "_ = new Box().ToString();",
            "Box.ToString"
        },
        {
            "public unsafe int {|PYN1001:Read|}(int* at) => *at;",
            "public unsafe partial int Read(int* at);\n\n    private unsafe int ReadCore(int* at) => *at;",
            "unsafe { var n = 3; _ = new Box().Read(&n); }",
            "Box.Read"
        },
        {
            "public string {|PYN1001:@class|}(string @event) => @event;",
            "public partial string @class(string @event);\n\n    private string classCore(string @event) => @event;",
            "new Box().@class(\"e\");",
            "Box.class"
        },
        {
            "public Task<int> {|PYN2004:CountAsync|}() => Task.FromResult(1);",
            "public partial Task<int> CountAsync();\n\n    private Task<int> CountAsyncCore() => Task.FromResult(1);",
            "await new Box().CountAsync();",
            "Box.CountAsync"
        },
        {
            "public partial Task {|PYN0004:CloseAsync|}() => Task.CompletedTask;",
            "public partial Task CloseAsync();\n\n    private Task CloseAsyncCore() => Task.CompletedTask;",
            "await new Box().CloseAsync();",
            "Box.CloseAsync"
        },
        {
            "public async partial {|PYN0005:IAsyncEnumerable<int>|} ReadAsync() { await Task.Yield(); yield return 1; }",
            "public partial IAsyncEnumerable<int> ReadAsync();\n\n    private async IAsyncEnumerable<int> ReadAsyncCore() { await Task.Yield(); yield return 1; }",
            "await foreach (var n in new Box().ReadAsync()) { }",
            "Box.ReadAsync"
        },
        {
            "public async partial Task CloseAsync([{|PYN0007:Tag|}] int id, [Tag] int n) => await Task.Delay(id + n);",
            "public partial Task CloseAsync([Tag] int id, [Tag] int n);\n\n    private async Task CloseAsyncCore(int id, int n) => await Task.Delay(id + n);",
            "await new Box().CloseAsync(1, 2);",
            "Box.CloseAsync id=1 n=2"
        },
        {
            "public async partial Task CloseAsync([{|PYN0019:System.Runtime.CompilerServices.CallerMemberName|}] string caller = \"\") => await Task.Delay(caller.Length);",
            "public partial Task CloseAsync([System.Runtime.CompilerServices.CallerMemberName] string caller = \"\");\n\n    private async Task CloseAsyncCore(string caller) => await Task.Delay(caller.Length);",
            "await new Box().CloseAsync();",
            "Box.CloseAsync"
        },
        {
            "public async partial Task CloseAsync([{|PYN0024:Parent|}] string? parent) => await Task.Delay(parent?.Length ?? 0);",
            "public partial Task CloseAsync([Parent] string? parent);\n\n    private async Task CloseAsyncCore(string? parent) => await Task.Delay(parent?.Length ?? 0);",
            "await new Box().CloseAsync(null);",
            "Box.CloseAsync"
        },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Splits_every_shape(string before, string after, string call, string span)
    {
        var (type, split) = before.Contains("partial ", StringComparison.Ordinal) ? ("partial class", "partial class") : ("class", "partial class");

        var changed = await FixCheck.AppliedAsync(Fix, $"Split into a declaration and {span.Split(' ')[0].Split('.')[1]}Core", Box(type, before), Box(split, after));

        (await Spans.RunAsync(UserSolution.AddProgram(changed, $"public static async Task RunAsync() {{ {call} await Task.Yield(); }}"))).ShouldBe([span]);

        static string Box(string type, string method) => $"using Pynector;\n\npublic {type} Box\n{{\n    [Traced]\n    {method}\n}}\n";
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
                internal static int {|PYN2005:Double|}(this int number) => number * 2;
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

        (await Spans.RunAsync(UserSolution.AddProgram(changed, "public static async Task RunAsync() { _ = 4.Double(); await Task.Yield(); }"))).ShouldBe(["Extensions.Double"]);
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
    [InlineData("public Span<int> {|PYN1001:Open|}() => default;")]
    [InlineData("public System.Collections.IEnumerable {|PYN1001:Open|}() => new int[1];")]
    [InlineData("public abstract void {|PYN1001:Open|}();")]
    [InlineData("public void {|PYN1001:Open|}(int id) { } private void OpenCore(int other) { }")]
    [InlineData("public void {|PYN1001:Open|}() { } private int OpenCore => 1;")]
    public Task Is_not_offered_where_nothing_is_to_be_had(string method) =>
        FixCheck.NotOfferedAsync(Fix, $"using Pynector; public abstract class Box {{ private int _size = 1; [Traced] {method} }}");
}
