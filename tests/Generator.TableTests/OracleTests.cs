using Microsoft.CodeAnalysis;
using Pynector.Generator.TableTests.Harness;
using Pynector.Generator.TableTests.Table;

namespace Pynector.Generator.TableTests;

/// <summary>Each judgement of the table, on a generator that deserves it: <c>public partial int Place()</c>, woven wrongly.</summary>
[Collection(nameof(OneScene))]
public sealed class OracleTests
{
    private const string Source = "private static readonly ActivitySource s_source = new(\"Table\");";

    [Theory]
    [InlineData("spans are missing", "public partial int Place() => PlaceCore();", "the wrong span is current in the body")]
    [InlineData("body left out", "public partial int Place() => 42;", "runs differently while nobody listens")]
    [InlineData("another result", "public partial int Place() { using var span = s_source.StartActivity(\"Desk.Place\"); return span is null ? PlaceCore() : PlaceCore() + 1; }", "runs differently")]
    [InlineData("exception lost", "public partial int Place() { using var span = s_source.StartActivity(\"Desk.Place\"); try { return PlaceCore(); } catch (SceneException) when (span is not null) { return 0; } }", "runs differently")]
    [InlineData("span not ended", "public partial int Place() { var before = Activity.Current; _ = s_source.StartActivity(\"Desk.Place\"); try { return PlaceCore(); } finally { Activity.Current = before; } }", "1 spans started and 0 ended for one call")]
    [InlineData("two spans", "public partial int Place() { using var one = s_source.StartActivity(\"Desk.Place\"); using var two = s_source.StartActivity(\"Desk.Place\"); return PlaceCore(); }", "2 spans started and 2 ended for one call")]
    [InlineData("another name", "public partial int Place() { using var span = s_source.StartActivity(\"Place\"); return PlaceCore(); }", "the wrong span is current in the body")]
    [InlineData("another parent", "public partial int Place() { var before = Activity.Current; Activity.Current = null; var span = s_source.StartActivity(\"Desk.Place\"); Activity.Current ??= before; try { return PlaceCore(); } finally { span?.Stop(); Activity.Current = before; } }", "the span has another parent")]
    [InlineData("span left behind", "public partial int Place() { using var span = s_source.StartActivity(\"Desk.Place\"); try { return PlaceCore(); } finally { span?.Stop(); Activity.Current = span is null ? Activity.Current : null; } }", "leaves a span behind in its caller")]
    [InlineData("code that does not compile", "public partial int Place() => PlaceCore(1);", "CS1501 in emitted code")]
    [InlineData("code with a warning", "public partial int Place() { int unused; using var span = s_source.StartActivity(\"Desk.Place\"); return PlaceCore(); }", "CS0168, a warning that the method doesn't have without tracing")]
    [InlineData("nothing", "", "neither woven nor told nothing")]
    public async Task A_faulty_wrapper_is_found(string fault, string member, string expected)
    {
        var verdict = await JudgeAsync(context => context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource(
            "P0000.Desk.g.cs", $"#nullable enable\nusing System.Diagnostics;\nusing Pynector.Generator.TableTests.Scenery;\nnamespace P0000 {{ partial class Desk {{ {Source} {member} }} }}")));

        verdict.Outcome.ShouldBe(Outcome.Fails, fault);
        verdict.Fault.ShouldBe(expected, fault);
    }

    [Theory]
    [InlineData(Form.AtCallPlain)]
    [InlineData(Form.AtCallAsync)]
    internal async Task A_call_that_stays_untraced_is_found(Form form)
    {
        var verdict = await JudgeAsync(static _ => { }, form);

        verdict.Outcome.ShouldBe(Outcome.Fails);
        verdict.Fault.ShouldBe("PYN1009 where nothing is deserved");
    }

    [Fact]
    public async Task A_generator_that_throws_is_found() =>
        (await JudgeAsync(static context => context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new InvalidOperationException())))
            .Fault.ShouldBe("the generator throws InvalidOperationException");

    [Fact]
    public async Task An_undeserved_diagnostic_is_found() =>
        (await JudgeAsync(static context => context.RegisterSourceOutput(context.CompilationProvider, static (output, compilation) => output.ReportDiagnostic(Diagnostic.Create(
            new DiagnosticDescriptor("PYN0002", "title", "message", "Table", DiagnosticSeverity.Error, isEnabledByDefault: true),
            compilation.SyntaxTrees.First().GetRoot().GetLocation())))))
            .Fault.ShouldBe("PYN0002 where nothing is deserved");

    private static async Task<Verdict> JudgeAsync(Action<IncrementalGeneratorInitializationContext> initialize, Form form = Form.WrappedPlain) =>
        (await new Batch(() => new FakeGenerator(initialize), isOptimized: false).JudgeAsync([Combination.Neutral(form)])).Single();
}
