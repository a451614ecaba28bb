using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The fix that adds <c>partial</c> to a traced method and its types.</summary>
public sealed class TraceInPlaceTests
{
    private static readonly TraceInPlaceCodeFixProvider Fix = new();

    [Fact]
    public Task Adds_partial_to_method_and_types_and_leaves_all_else() => FixCheck.AppliedAsync(
        Fix,
        "Make it partial",
        """
        // The shop's licence.
        using Pynector;

        namespace Shop;

        /// <summary>Orders.</summary>
        public static class Orders // of today
        {
            #region Work
            internal sealed record Desk(string Name)
            {
                /// <summary>Places.</summary>
                [Traced("orders.place")] // by hand
                [Obsolete("Later.")]
                public   async  Task<int>  {|PYN1001:PlaceAsync|}( int id, int count = 1 )
                {
                    // Nothing to see.
                    await Task.Yield();

                    return id * count;
                }
            }
            #endregion
        }

        """,
        """
        // The shop's licence.
        using Pynector;

        namespace Shop;

        /// <summary>Orders.</summary>
        public static partial class Orders // of today
        {
            #region Work
            internal sealed partial record Desk(string Name)
            {
                /// <summary>Places.</summary>
                [Traced("orders.place")] // by hand
                [Obsolete("Later.")]
                public   async  partial Task<int>  PlaceAsync( int id, int count = 1 )
                {
                    // Nothing to see.
                    await Task.Yield();

                    return id * count;
                }
            }
            #endregion
        }

        """);

    [Fact]
    public Task Says_the_accessibility_that_was_the_default() => FixCheck.AppliedAsync(
        Fix,
        "Make it partial",
        """
        using Pynector;

        public class Orders
        {
            public Task RunAsync() => PlaceAsync();

            [Traced] async Task {|PYN1001:PlaceAsync|}() => await Task.Yield();
        }
        """,
        """
        using Pynector;

        public partial class Orders
        {
            public Task RunAsync() => PlaceAsync();

            [Traced] private async partial Task PlaceAsync() => await Task.Yield();
        }
        """);

    [Fact]
    public async Task Keeps_a_default_interface_member_public_and_virtual()
    {
        var changed = await FixCheck.AppliedAsync(
            Fix,
            "Make it partial",
            """
            using Pynector;

            public interface IDesk
            {
                [Traced]
                async Task {|PYN1001:PlaceAsync|}() => await Task.Yield();
            }

            public sealed class Own : IDesk
            {
                public Task PlaceAsync() => Task.CompletedTask;
            }

            public sealed class Inherited : IDesk;

            public static class Program
            {
                public static async Task RunAsync()
                {
                    foreach (var desk in new IDesk[] { new Own(), new Inherited() })
                    {
                        await desk.PlaceAsync();
                    }
                }
            }
            """,
            """
            using Pynector;

            public partial interface IDesk
            {
                [Traced]
                public virtual async partial Task PlaceAsync() => await Task.Yield();
            }

            public sealed class Own : IDesk
            {
                public Task PlaceAsync() => Task.CompletedTask;
            }

            public sealed class Inherited : IDesk;

            public static class Program
            {
                public static async Task RunAsync()
                {
                    foreach (var desk in new IDesk[] { new Own(), new Inherited() })
                    {
                        await desk.PlaceAsync();
                    }
                }
            }
            """);

        (await UserProgram.RunAsync(changed)).ShouldBe(["IDesk.PlaceAsync"]);
    }

    [Fact]
    public Task Makes_a_private_interface_member_no_virtual_one() => FixCheck.AppliedAsync(
        Fix,
        "Make it partial",
        """
        using Pynector;

        public interface IDesk
        {
            Task PlaceAsync() => SaveAsync();

            [Traced]
            private async Task {|PYN1001:SaveAsync|}() => await Task.Yield();
        }
        """,
        """
        using Pynector;

        public partial interface IDesk
        {
            Task PlaceAsync() => SaveAsync();

            [Traced]
            private async partial Task SaveAsync() => await Task.Yield();
        }
        """);

    [Theory]
    [InlineData("public ref struct Box", "public ref partial struct Box")]
    [InlineData("public readonly struct Box", "public readonly partial struct Box")]
    [InlineData("public record struct Box(int Size)", "public partial record struct Box(int Size)")]
    [InlineData("public abstract class Box<T>(T item) where T : notnull", "public abstract partial class Box<T>(T item) where T : notnull")]
    public Task Makes_every_kind_of_type_partial(string before, string after)
    {
        // A static method, which every type can have; a primary constructor's parameter is to be used.
        var text = $$"""
            using Pynector;

            {0}
            {
                [Traced]
                public static async {1}Task {2}() => await Task.Yield();{{(before.Contains("item", StringComparison.Ordinal) ? " public T Item { get; } = item;" : "")}}
            }
            """;
        return FixCheck.AppliedAsync(Fix, "Make it partial", Fill(before, "", "{|PYN1001:OpenAsync|}"), Fill(after, "partial ", "OpenAsync"));

        string Fill(string type, string partial, string name) => text
            .Replace("{0}", type, StringComparison.Ordinal).Replace("{1}", partial, StringComparison.Ordinal).Replace("{2}", name, StringComparison.Ordinal);
    }

    [Fact]
    public Task Keeps_the_files_line_ends() => FixCheck.AppliedAsync(
        Fix,
        "Make it partial",
        "using Pynector;\r\n\r\npublic class Orders\r\n{\r\n\t[Traced]\r\n\tpublic async Task {|PYN1001:PlaceAsync|}()\r\n\t{\r\n\t\tawait Task.Yield();\r\n\t}\r\n}\r\n",
        "using Pynector;\r\n\r\npublic partial class Orders\r\n{\r\n\t[Traced]\r\n\tpublic async partial Task PlaceAsync()\r\n\t{\r\n\t\tawait Task.Yield();\r\n\t}\r\n}\r\n");

    [Fact]
    public Task Takes_of_a_traced_type_the_methods_that_it_can() => FixCheck.AppliedAsync(
        Fix,
        "Make it partial",
        """
        using Pynector;

        [Traced("desk")]
        public class {|PYN1001:Desk|}
        {
            public async Task OpenAsync() => await Task.Yield();

            [NotTraced]
            public async Task PeekAsync() => await Task.Yield();

            public async ValueTask<int> CountAsync() { await Task.Yield(); return 1; }

            public async ValueTask DisposeAsync() => await Task.Yield();

            public int Size() => 1;

            private async Task CloseAsync() => await Task.Yield();

            public Task RunAsync() => CloseAsync();
        }
        """,
        """
        using Pynector;

        [Traced("desk")]
        public partial class Desk
        {
            public async partial Task OpenAsync() => await Task.Yield();

            [NotTraced]
            public async Task PeekAsync() => await Task.Yield();

            public async partial ValueTask<int> CountAsync() { await Task.Yield(); return 1; }

            public async ValueTask DisposeAsync() => await Task.Yield();

            public int Size() => 1;

            private async partial Task CloseAsync() => await Task.Yield();

            public Task RunAsync() => CloseAsync();
        }
        """);

    [Theory]
    [InlineData("public Task {|PYN1001:OpenAsync|}() => Task.CompletedTask;")]
    [InlineData("public async void {|PYN1001:Open|}() => await Task.Yield();")]
    [InlineData("public async IAsyncEnumerable<int> {|PYN1001:ReadAsync|}() { await Task.Yield(); yield return 1; }")]
    [InlineData("public async Task {|PYN1001:OpenAsync|}([Tag] int id) => await Task.Delay(id);")]
    [InlineData("[return: Tag] public async Task<int> {|PYN1001:OpenAsync|}() { await Task.Yield(); return 1; }")]
    [InlineData("public async Task {|PYN1001:OpenAsync|}([Parent] string parent) => await Task.Yield();")]
    [InlineData("public async Task {|PYN1001:OpenAsync|}([System.Runtime.CompilerServices.CallerMemberName] string caller = \"\") => await Task.Yield();")]
    [InlineData("async Task IDesk.{|PYN1001:OpenAsync|}() => await Task.Yield();")]
    [InlineData("[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.AsyncTaskMethodBuilder))] public async Task {|PYN1001:OpenAsync|}() => await Task.Yield();")]
    public Task Is_not_offered_where_it_would_not_trace(string method) => FixCheck.NotOfferedAsync(
        Fix,
        $$"""
        using Pynector;

        public interface IDesk { Task OpenAsync(); }

        public abstract class Desk : IDesk
        {
            [Traced]
            {{method}}

            Task IDesk.OpenAsync() => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task Is_not_offered_in_a_file_local_type() =>
        FixCheck.NotOfferedAsync(Fix, "using Pynector; file class Desk { [Traced] public async Task {|PYN1001:OpenAsync|}() => await Task.Yield(); }");
}
