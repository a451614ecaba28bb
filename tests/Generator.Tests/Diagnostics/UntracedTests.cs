using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

public sealed class UntracedTests
{
    [Fact]
    public Task PYN1001_ordinary_methods() => Marked.CheckAsync(
        """
        public abstract class Orders
        {
            [Traced]
            public async Task {|PYN1001:PlaceAsync|}() => await Task.Yield();

            [Traced]
            public Task {|PYN1001:SaveAsync|}() => Task.CompletedTask;

            [Traced]
            public static async void {|PYN1001:Start|}() => await Task.Yield();

            [Traced]
            public abstract Task {|PYN1001:StopAsync|}();
        }
        """,
        [
            "'PlaceAsync' stays untraced: add 'partial' to it, or declare it as 'partial' without a body and rename this one to 'PlaceAsyncCore'",
            "'SaveAsync' stays untraced: declare it as 'partial' without a body, and rename this one to 'SaveAsyncCore'",
            "'Start' stays untraced: declare it as 'partial' without a body, and rename this one to 'StartCore'",
            "'StopAsync' stays untraced: it has no body; put [Traced] on what implements it",
        ]);

    [Fact]
    public async Task PYN1001_is_a_warning_that_a_pragma_takes_away_where_it_stands()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            public class Orders
            {
            #pragma warning disable PYN1001 // Traced once the callers are.
                [Pynector.Traced]
                public void Place() { }
            #pragma warning restore PYN1001

                [Pynector.Traced]
                public void Save() { }
            }
            """));

        var left = (await Marked.ReportedAsync(run)).ShouldHaveSingleItem();
        left.DefaultSeverity.ShouldBe(DiagnosticSeverity.Warning);
        left.Location.SourceTree!.GetText().ToString(left.Location.SourceSpan).ShouldBe("Save");
    }

    /// <summary>Wherever C# lets the attribute stand, something happens or something is said.</summary>
    [Theory]
    [InlineData("[Traced] public class Orders { public async Task PlaceAsync() => await Task.Yield(); }")]
    [InlineData("[Traced] public struct Orders { public async Task PlaceAsync() => await Task.Yield(); }")]
    [InlineData("[Traced] public class Orders { public void Place() { } }")]
    [InlineData("[Traced] public partial class Orders { [NotTraced] public async Task PlaceAsync() => await Task.Yield(); }")]
    [InlineData("[Traced] public interface IOrders { void Place(); }")]
    [InlineData("public interface IOrders { [Traced] Task PlaceAsync(); }")]
    [InlineData("public abstract class Orders { [Traced] public abstract Task PlaceAsync(); }")]
    [InlineData("public class Orders { public int Count { [Traced] init { } } }")]
    [InlineData("public class Orders { public int this[int i] { [Traced] get => 1; } }")]
    [InlineData("public class Orders { [Traced] public static implicit operator int(Orders orders) => 1; }")]
    [InlineData("public class Orders { [Traced] public Orders() { } }")]
    [InlineData("public class Orders { public Action Place { get; } = [Traced] () => { }; }")]
    [InlineData("public class Orders { public Func<Task> Place { get; } = [Traced] async static () => await Task.Yield(); }")]
    [InlineData("public interface IOrders { Task PlaceAsync(); } public partial class Orders : IOrders { [Traced] async partial Task IOrders.PlaceAsync() => await Task.Yield(); }")]
    [InlineData("public interface IOrders { Task PlaceAsync(); } public partial class Orders : IOrders { [Traced] partial Task IOrders.PlaceAsync(); }")]
    [InlineData("public interface IOrders { Task PlaceAsync(); } [Traced] public class Orders : IOrders { async Task IOrders.PlaceAsync() => await Task.Yield(); }")]
    [InlineData("public abstract partial class Orders { [Traced] public abstract partial Task PlaceAsync(); }")]
    [InlineData("public partial class Orders { [Traced] public extern partial Task PlaceAsync(); private async Task PlaceAsyncCore() => await Task.Yield(); }")]
    [InlineData("public partial class Orders { [Traced] async partial Task PlaceAsync() => await Task.Yield(); }")]
    [InlineData("public partial class Orders { [Traced] async partial void Place() => await Task.Yield(); }")]
    public async Task No_form_is_silently_dead(string code)
    {
        var run = GeneratorRun.Of(UserProject.OfText("using Pynector;\n" + code));

        // What the compiler refuses needs no second word.
        var refused = run.Input.GetDiagnostics().Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        (await Marked.ReportedAsync(run)).Concat(refused).ShouldNotBeEmpty();
        Marked.AssertNoErrorAdded(run);
    }
}
