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
            driver.GetRunResult().Results.Single().Exception.ShouldBeNull($"cut before '{token}' at {token.GetLocation().GetLineSpan().StartLinePosition}");
        }
    }
}
