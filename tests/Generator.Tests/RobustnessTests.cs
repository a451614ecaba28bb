using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>Half-typed code is what a generator sees most of the time. A third of the tokens are tried; <c>PYNECTOR_TABLE=all</c> takes all.</summary>
public sealed class RobustnessTests
{
    private static readonly int Stride = Environment.GetEnvironmentVariable("PYNECTOR_TABLE") == "all" ? 1 : 3;

    public static TheoryData<string> Inputs => [.. SourceFile.InputNames()];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Code_cut_at_any_token_makes_nothing_throw(string input)
    {
        var project = UserProject.OfInputs(input);
        var driver = GeneratorRun.CreateDriver(project, trackSteps: false);
        var compilation = project.Compile();
        var whole = compilation.SyntaxTrees.Single(tree => tree.FilePath == input);
        var current = whole;
        foreach (var token in whole.GetRoot().DescendantTokens().Where((_, at) => at % Stride == 0))
        {
            var cut = whole.WithChangedText(whole.GetText().GetSubText(new Microsoft.CodeAnalysis.Text.TextSpan(0, token.SpanStart)));
            compilation = compilation.ReplaceSyntaxTree(current, cut);
            current = cut;
            driver = driver.RunGenerators(compilation);
            var result = driver.GetRunResult();
            result.Results.Single().Exception.ShouldBeNull($"cut before '{token}' at {token.GetLocation().GetLineSpan().StartLinePosition}");
            result.GeneratedTrees.SelectMany(tree => tree.GetDiagnostics()).ShouldBeEmpty($"cut before '{token}' at {token.GetLocation().GetLineSpan().StartLinePosition}");
        }
    }

    // The calls stand above the method, and are bound to it already.
    [Theory]
    [InlineData("public async Task<int> PlaceAsync(int")]
    [InlineData("public async Task<int> PlaceAsync(int)")]
    [InlineData("public async Task<int> PlaceAsync(int,")]
    [InlineData("public static void PlaceAsync<>(int id) { }")]
    [InlineData("public async Task<int> PlaceAsync<T>(int id) where T : ")]
    public void Method_that_is_half_typed_makes_no_wrapper_that_is(string method)
    {
        var run = GeneratorRun.Of(UserProject.OfText($"using Pynector; public class Orders {{ public async Task UseAsync() {{ await PlaceAsync(1); PlaceAsync(1); PlaceAsync<int>(1); }} [Traced] {method}"));

        run.Emitted.SelectMany(source => source.SyntaxTree.GetDiagnostics()).ShouldBeEmpty();
    }
}
