using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generator.TableTests.HalfTyped;
using Pynector.Generator.TableTests.Harness;
using Pynector.Generators;
using Pynector.Generators.Analyzers;
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
    public async Task Half_typed_code_is_borne_with()
    {
        var random = new Random(Seed);
        var count = 0;
        var typist = new Typist(static () => new TracedGenerator(), new CoverageAnalyzer(), new AttributeAnalyzer());
        var faults = new List<string>();
        foreach (var file in WovenInputs.Files)
        {
            var prefixes = Typist.Prefixes(File.ReadAllText(file).ReplaceLineEndings("\n"));
            var typed = Scope.IsAll ? prefixes : [.. prefixes.OrderBy(_ => random.Next()).Take(PrefixesOfAFile).OrderBy(prefix => prefix.Length)];
            count += typed.Count;
            faults.AddRange(await typist.TypeAsync(typed) is { } fault ? [$"{Path.GetFileName(file)}: {fault}"] : []);
        }

        output.WriteLine($"{count} prefixes");
        count.ShouldBeGreaterThan(100);
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_generator_that_throws_is_found() =>
        (await TypeAsync(static context => context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new InvalidOperationException())))
            .ShouldStartWith("the generator throws");

    [Fact]
    public async Task A_generator_that_runs_again_is_found() =>
        (await TypeAsync(static context => context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.AddSource("A.g.cs", "// same"))))
            .ShouldContain("runs again");

    [Fact]
    public async Task An_output_that_does_not_parse_is_found() =>
        (await TypeAsync(static context => context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.AddSource("A.g.cs", "class {"))))
            .ShouldStartWith("what is emitted doesn't parse");

    [Fact]
    public async Task An_output_that_depends_on_what_was_before_is_found()
    {
        var runs = 0;
        (await TypeAsync(context => context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource("A.g.cs", $"// {++runs}"))))
            .ShouldStartWith("an edit gives another output");
    }

    [Fact]
    public async Task An_analyzer_that_throws_is_found() =>
        (await TypeAsync(static _ => { }, new FaultyAnalyzer())).ShouldStartWith("an analyzer throws");

    private static async Task<string> TypeAsync(Action<IncrementalGeneratorInitializationContext> initialize, params DiagnosticAnalyzer[] analyzers) =>
        (await new Typist(() => new FakeGenerator(initialize), analyzers).TypeAsync(["class A", "class A {"])).ShouldNotBeNull();
}
