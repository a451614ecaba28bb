using Microsoft.CodeAnalysis;
using Pynector.Generator.TableTests.HalfTyped;
using Pynector.Generator.TableTests.Harness;
using Pynector.Generators;
using Xunit.Abstractions;

namespace Pynector.Generator.TableTests;

/// <summary>
/// Code that is being typed: every prefix of the inputs of the generator's tests. Some of each, drawn by a fixed seed;
/// <c>PYNECTOR_TABLE=all</c> takes all.
/// </summary>
public sealed class HalfTypedTests(ITestOutputHelper output)
{
    private const int Seed = 3;
    private const int PrefixesOfAFile = 6;

    [Fact]
    public void Half_typed_code_is_borne_with()
    {
        var random = new Random(Seed);
        var count = 0;
        var typist = new Typist(static () => new TracedGenerator());
        var faults = new List<string>();
        foreach (var file in ProjectPaths.Inputs)
        {
            var prefixes = Typist.Prefixes(File.ReadAllText(file).ReplaceLineEndings("\n"));
            var typed = Scope.IsAll ? prefixes : [.. prefixes.OrderBy(_ => random.Next()).Take(PrefixesOfAFile).OrderBy(prefix => prefix.Length)];
            count += typed.Count;
            faults.AddRange(typist.Type(typed) is { } fault ? [$"{Path.GetFileName(file)}: {fault}"] : []);
        }

        output.WriteLine($"{count} prefixes");
        count.ShouldBeGreaterThan(100);
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_generator_that_throws_is_found() =>
        Type(static context => context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new InvalidOperationException()))
            .ShouldStartWith("the generator throws");

    [Fact]
    public void A_generator_that_runs_again_is_found() =>
        Type(static context => context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.AddSource("A.g.cs", "// same")))
            .ShouldContain("runs again");

    [Fact]
    public void An_output_that_does_not_parse_is_found() =>
        Type(static context => context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.AddSource("A.g.cs", "class {")))
            .ShouldStartWith("what is emitted doesn't parse");

    [Fact]
    public void An_output_that_depends_on_what_was_before_is_found()
    {
        var runs = 0;
        Type(context => context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource("A.g.cs", $"// {++runs}")))
            .ShouldStartWith("an edit gives another output");
    }

    private static string Type(Action<IncrementalGeneratorInitializationContext> initialize) =>
        new Typist(() => new FakeGenerator(initialize)).Type(["class A", "class A {"]).ShouldNotBeNull();
}
