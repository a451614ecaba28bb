using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is reported where a traced member is implemented or overridden by one that stays untraced.</summary>
public sealed class UntracedTests
{
    [Fact]
    public async Task PYN1001_is_a_warning_that_a_pragma_takes_away_where_it_stands()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            public interface IOrders
            {
                void Place();

                void Save();
            }

            public class Orders : IOrders
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

    /// <summary>An ordinary method is traced at its calls: a wrapper is emitted for one, and nothing need be said.</summary>
    [Theory]
    [InlineData("[Traced] public class Orders { public async Task PlaceAsync() => await Task.Yield(); }")]
    [InlineData("[Traced] public struct Orders { public async Task PlaceAsync() => await Task.Yield(); }")]
    [InlineData("public interface Orders { [Traced] Task PlaceAsync(); }")]
    [InlineData("public abstract class Orders { [Traced] public abstract Task PlaceAsync(); }")]
    [InlineData("public class Orders { [Traced] public virtual Task PlaceAsync() => Task.CompletedTask; }")]
    [InlineData("public class Orders { [Traced] internal void PlaceAsync() { } }")]
    public async Task Ordinary_forms_are_traced_at_their_calls(string code)
    {
        var run = GeneratorRun.Of(UserProject.OfText("using Pynector;\n" + code + "\npublic static class Program { internal static void Run(Orders orders) => orders.PlaceAsync(); }"));

        run.Emitted.ShouldContain(source => source.SourceText.ToString().Contains("[global::System.Runtime.CompilerServices.InterceptsLocation(", StringComparison.Ordinal));
        (await Marked.ReportedAsync(run)).ShouldBeEmpty();
        Marked.AssertNoErrorAdded(run);
    }

    /// <summary>Wherever C# lets the attribute stand, something happens or something is said.</summary>
    [Theory]
    [InlineData("[Traced] public class Orders { public void Place() { } }")]
    [InlineData("internal class Orders { [Traced] public async Task PlaceAsync() => await Task.Yield(); }")]
    [InlineData("public class Orders { [Traced] public static async void Start() => await Task.Yield(); }")]
    [InlineData("[Traced] internal interface IOrders { async Task PlaceAsync() => await Task.Yield(); }")]
    [InlineData("public static class Orders { extension(int id) { [Traced] public Task PlaceAsync() => Task.Delay(id); } }")]
    [InlineData("[Traced] public partial class Orders { [NotTraced] public async Task PlaceAsync() => await Task.Yield(); }")]
    [InlineData("[Traced] public interface IOrders { void Place(); }")]
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
