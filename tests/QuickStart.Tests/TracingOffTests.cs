using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Pynector.QuickStart.Tests;

public sealed class TracingOffTests
{
    [Fact]
    public async Task Does_the_same_job_without_a_trace_of_Pynector()
    {
        using var temp = new TempFolder();
        var artifacts = Path.Combine(temp.Path, "artifacts");

        // One process, so that nothing outlives the test; no audit, so that nothing is asked of the network.
        var build = await Run.DotNetAsync(
            temp, "build", Path.Combine(Run.RepositoryRoot, "samples", "QuickStart", "QuickStart.csproj"), "--artifacts-path", artifacts,
            "-p:PynectorTracing=false", "-p:NuGetAudit=false", "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v:quiet", "-nologo");
        build.ExitCode.ShouldBe(0, build.Output);

        var program = Path.Combine(artifacts, "bin", "QuickStart", "debug", "QuickStart.dll");
        References(Run.Program).ShouldContain("Pynector.Runtime");
        References(program).ShouldNotContain("Pynector.Runtime");

        var run = await Run.QuickStartAsync(temp, program);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines[0].ShouldBe("No trace: this program was built with PynectorTracing=false, and [Traced] left nothing in it.");
        run.Lines[1].ShouldBeEmpty();
        run.Lines[2].ShouldStartWith("Imported ");
        run.Summary.ShouldBe(ExpectedSummary.Text);
    }

    private static List<string> References(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
