using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Pynector.QuickStart.Tests;

/// <summary>The program built as its users build it with other settings. One folder for all builds: each compiles only what its setting changes.</summary>
public sealed class BuildPropertyTests(BuildPropertyTests.Builds builds) : IClassFixture<BuildPropertyTests.Builds>
{
    [Fact]
    public async Task Without_tracing_it_does_the_same_job_and_knows_of_Pynector_only_what_it_calls_itself()
    {
        var program = await builds.BuildAsync("PynectorTracing=false");
        Used(Run.Program).ShouldContain("Pynector.CompilerServices.TracedMethod");

        // The source that the facade is asked for is registered all the same: spans made by hand stay.
        Used(program).ShouldBe(["Pynector.CompilerServices.SourceRegistry", "Pynector.CompilerServices.TracedSourcesAttribute", "Pynector.ConsoleFormat", "Pynector.NamedTelemetry", "Pynector.PynectorSdk", "Pynector.PynectorTelemetry", "Pynector.PynectorTelemetryOptions", "Pynector.TraceCorrelationExtensions"]);

        var run = await Run.QuickStartAsync(builds.Temp, program);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines[0].ShouldBe("No trace: this program was built with PynectorTracing=false, and [Traced] left nothing in it.");
        run.Lines[1].ShouldBeEmpty();
        run.Lines[2].ShouldStartWith("Imported ");
        run.Summary.ShouldBe(ExpectedSummary.Text);
    }

    [Fact]
    public async Task With_level_information_the_span_of_level_debug_is_gone_and_all_else_is_there()
    {
        var program = await builds.BuildAsync("PynectorSpanLevel=Information");

        var everything = await Run.QuickStartAsync(builds.Temp, Run.Program);
        var run = await Run.QuickStartAsync(builds.Temp, program);
        run.ExitCode.ShouldBe(0, run.Error);
        everything.Tree.ShouldContain(line => line.Contains("CreateTable", StringComparison.Ordinal));
        run.TreeInAnyOrder.ShouldBe(everything.TreeInAnyOrder.Where(line => !line.Contains("CreateTable", StringComparison.Ordinal)));
        run.Output.ShouldContain("635 spans, 23 with errors, 2 canceled.");
        run.Summary.ShouldBe(ExpectedSummary.Text);
    }

    [Fact]
    public async Task With_types_of_exceptions_alone_no_span_of_the_program_has_a_message()
    {
        var program = await builds.BuildAsync("PynectorExceptionDetails=type");

        (await File.ReadAllTextAsync(Path.ChangeExtension(program, "runtimeconfig.json"))).ShouldContain("\"Pynector.ExceptionDetails\": \"type\"");
        var run = await Run.QuickStartAsync(builds.Temp, program);
        run.ExitCode.ShouldBe(0, run.Error);
        var everything = await Run.QuickStartAsync(builds.Temp, Run.Program);
        Errors(everything).ShouldContain(line => line.Contains('"', StringComparison.Ordinal));
        Errors(run).ShouldAllBe(line => !line.Contains('"', StringComparison.Ordinal));
        Errors(run).Count().ShouldBe(Errors(everything).Count());

        static IEnumerable<string> Errors(Run run) => run.Tree.Where(line => line.Contains(" ERROR ", StringComparison.Ordinal));
    }

    private static List<string> Used(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences
                .Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
                .Where(name => name.StartsWith("Pynector.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Where the programs are built.</summary>
    public sealed class Builds : IDisposable
    {
        internal TempFolder Temp { get; } = new();

        // One process, so that nothing outlives the test; no audit, so that nothing is asked of the network.
        internal async Task<string> BuildAsync(string property)
        {
            var artifacts = Path.Combine(Temp.Path, "artifacts");
            var build = await Run.DotNetAsync(
                Temp, "build", Path.Combine(Run.RepositoryRoot, "samples", "QuickStart", "QuickStart.csproj"), "--artifacts-path", artifacts,
                $"-p:{property}", "-p:NuGetAudit=false", "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v:quiet", "-nologo");
            build.ExitCode.ShouldBe(0, build.Output);
            return Path.Combine(artifacts, "bin", "QuickStart", "debug", "QuickStart.dll");
        }

        public void Dispose() => Temp.Dispose();
    }
}
