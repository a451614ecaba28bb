using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>PYN2004: traced methods that nothing uses.</summary>
public sealed class AdviceTests
{
    [Fact]
    public Task PYN2004_nothing_calls() => Marked.CheckAsync(
        """
        internal partial class Orders
        {
            [Traced]
            public async Task {|PYN2004:PlaceAsync|}() => await Task.Yield();

            [Traced]
            private void {|PYN2004:Save|}() { }

            [Traced]
            private async Task CalledAsync() => await Task.Yield();

            [Traced]
            private async Task {|PYN1011:DelegateAsync|}() => await Task.Yield();

            [Traced]
            private static int {|PYN1011:Dynamic|}(int id) => id;

            [Traced]
            private async partial Task InPlaceAsync() => await Task.Yield();

            public object Use(dynamic any)
            {
                Func<Task> use = {|PYN1004:DelegateAsync|};
                return new object[] { CalledAsync(), use, {|PYN1008:Dynamic|}(any), nameof(PlaceAsync) };
            }
        }
        """,
        [
            "Nothing in this project calls 'PlaceAsync' directly, and other callers are not traced: add 'partial' to it",
            "Nothing in this project calls 'Save' directly, and other callers are not traced: declare it as 'partial' without a body, and rename this one to 'SaveCore'",
        ]);

    [Fact]
    public Task PYN2004_of_a_library_not_what_others_can_call() => Marked.CheckAsync(Open);

    [Fact]
    public Task PYN2004_of_a_program_all() => Marked.CheckAsync(
        Open.Replace("Task PlaceAsync", "Task {|PYN2004:PlaceAsync|}", StringComparison.Ordinal).Replace("Task SaveAsync", "Task {|PYN2004:SaveAsync|}", StringComparison.Ordinal)
            + "public static class Program { public static void Main() { } }",
        configure: project => project with { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task PYN2004_not_for_what_friends_can_call() => Marked.CheckAsync(
        """
        internal partial class Orders
        {
            [Traced]
            public async Task PlaceAsync() => await Task.Yield();

            [Traced]
            private async Task {|PYN2004:SaveAsync|}() => await Task.Yield();
        }
        """,
        configure: project => project with { Files = [.. project.Files, new SourceFile("Friends.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Tests\")]")] });

    [Fact]
    public Task PYN2004_not_for_what_is_reached_otherwise() => Marked.CheckAsync(
        """
        internal interface IOrders
        {
            [Traced]
            Task PlaceAsync();
        }

        internal partial class Orders : IOrders
        {
            [Traced]
            public async Task PlaceAsync() => await Task.Yield();

            public static Task RunAsync(IOrders orders) => orders.PlaceAsync();
        }
        """);

    /// <summary>Its calls have been told, where they stand.</summary>
    [Fact]
    public Task PYN2004_not_for_what_is_overridden() => Marked.CheckAsync(
        """
        internal class Job
        {
            [Traced]
            public virtual async Task RunAsync() => await Task.Yield();
        }

        internal sealed class NightlyJob : Job
        {
            public override Task RunAsync() => Task.CompletedTask;

            public static Task UseAsync(NightlyJob job) => job.{|PYN1005:RunAsync|}();
        }
        """);

    private const string Open =
        """
        public partial class Orders
        {
            [Traced]
            public async Task PlaceAsync() => await Task.Yield();

            [Traced]
            protected async Task SaveAsync() => await Task.Yield();
        }


        """;
}
