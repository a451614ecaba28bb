using Microsoft.CodeAnalysis.CodeFixes;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The fix that makes the types around a traced method partial.</summary>
public sealed class MakePartialTests
{
    private static readonly MakePartialCodeFixProvider Fix = new();

    [Fact]
    public Task Makes_the_named_type_partial() => FixCheck.AppliedAsync(
        Fix,
        "Make 'Orders' partial",
        """
        using Pynector;

        public sealed class {|PYN0002:Orders|} : IDisposable
        {
            [Traced]
            public async partial Task PlaceAsync() => await Task.Yield();

            public void Dispose() { }
        }
        """,
        """
        using Pynector;

        public sealed partial class Orders : IDisposable
        {
            [Traced]
            public async partial Task PlaceAsync() => await Task.Yield();

            public void Dispose() { }
        }
        """);

    [Fact]
    public async Task Makes_each_type_partial_once_however_often_it_is_told()
    {
        var solution = UserSolution.Open(new Source(
            "Shop.cs",
            """
            using Pynector;

            public class Shop
            {
                public class Orders
                {
                    [Traced]
                    public async partial Task PlaceAsync() => await Task.Yield();

                    [Traced]
                    public async partial Task SaveAsync() => await PlaceAsync();
                }
            }
            """));

        var changed = await Fixing.ApplyAllAsync(Fix, UserSolution.Document(solution, "Shop.cs"), FixAllScope.Document);

        (await UserSolution.TextAsync(changed, "Shop.cs")).ShouldBe(
            """
            using Pynector;

            public partial class Shop
            {
                public partial class Orders
                {
                    [Traced]
                    public async partial Task PlaceAsync() => await Task.Yield();

                    [Traced]
                    public async partial Task SaveAsync() => await PlaceAsync();
                }
            }
            """);
        (await UserProgram.RunAsync(UserSolution.AddProgram(changed, "public static Task RunAsync() => new Shop.Orders().SaveAsync();")))
            .ShouldBe(["Shop.Orders.PlaceAsync", "Shop.Orders.SaveAsync"]);
    }
}
