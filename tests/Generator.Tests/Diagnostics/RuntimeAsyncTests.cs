using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>PYN0036: methods whose author has chosen between runtime-async and a state machine.</summary>
public sealed class RuntimeAsyncTests
{
    private const string Attribute =
        """


        namespace System.Runtime.CompilerServices
        {
            [AttributeUsage(AttributeTargets.Method)]
            internal sealed class RuntimeAsyncMethodGenerationAttribute(bool runtimeAsync) : Attribute
            {
                public bool RuntimeAsync => runtimeAsync;
            }
        }
        """;

    [Fact]
    public void PYN0036_chosen_runtime_async()
    {
        var run = Run("true");

        run.Diagnostics.ShouldHaveSingleItem().GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(
            "'PlaceAsync' can't be traced as a partial method, because [RuntimeAsyncMethodGeneration(true)] makes the compiler ignore the builder that traces it: remove the attribute, or split the method into a declaration without a body and 'PlaceAsyncCore'");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chosen_state_machine_is_woven(bool isOn)
    {
        var run = Run("false", isOn ? ["runtime-async"] : []);

        run.Diagnostics.ShouldBeEmpty();
        run.Output.GetDiagnostics().Where(diagnostic => diagnostic.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ShouldBeEmpty();
        run.Text.ShouldContain("AsyncMethodBuilder(typeof(");
        run.Text.ShouldNotContain("RuntimeAsyncMethodGeneration(");
    }

    [Fact]
    public Task PYN2004_advises_the_form_that_stays_runtime_async() => Marked.CheckAsync(
        """
        internal partial class Orders
        {
            [Traced]
            public async Task {|PYN2004:PlaceAsync|}() => await Task.Yield();

            [Traced]
            [RuntimeAsyncMethodGeneration(false)]
            public async Task {|PYN2004:SaveAsync|}() => await Task.Yield();
        }
        """,
        [
            "Nothing in this project calls 'PlaceAsync' directly, and other callers are not traced: declare it as 'partial' without a body, and rename this one to 'PlaceAsyncCore'",
            "Nothing in this project calls 'SaveAsync' directly, and other callers are not traced: add 'partial' to it",
        ],
        project => project with { Features = ["runtime-async"], Files = [.. project.Files, new SourceFile("RuntimeAsync.cs", Attribute)] });

    private static GeneratorRun Run(string choice, params string[] features) => GeneratorRun.Of(
        UserProject.OfText(
            $"using System.Runtime.CompilerServices;\nusing Pynector;\n\npublic sealed partial class Orders\n{{\n    [RuntimeAsyncMethodGeneration({choice})]\n    [Traced] public async partial Task PlaceAsync() => await Task.Yield();\n}}{Attribute}")
        with
        { Features = [.. features] });
}
