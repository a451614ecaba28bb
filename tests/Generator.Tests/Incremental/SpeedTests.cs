using System.Diagnostics;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Incremental;

/// <summary>Runs alone: it counts the processor's time of the whole process, which a busy machine doesn't stretch.</summary>
[CollectionDefinition(nameof(SpeedTests), DisableParallelization = true)]
[Collection(nameof(SpeedTests))]
public sealed class SpeedTests
{
    [Fact]
    public void Thousand_methods_take_less_than_a_second()
    {
        var project = new UserProject { Files = [.. Enumerable.Range(0, 100).Select(TypeOfTen)] };

        // The first run is the just-in-time compiler's: a compiler server has it behind it.
        var best = Enumerable.Range(0, 5).Min(_ => Measure(project));

        best.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    private static TimeSpan Measure(UserProject project)
    {
        var compilation = project.Compile();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var driver = GeneratorRun.CreateDriver(project, trackSteps: false).RunGenerators(compilation);
        process.Refresh();
        var taken = process.TotalProcessorTime - before;

        driver.GetRunResult().GeneratedTrees.Length.ShouldBe(100);
        return taken;
    }

    private static SourceFile TypeOfTen(int type) => new(
        $"Type{type}.cs",
        $$"""
        using Pynector;

        namespace Shop;

        public partial class Type{{type}}
        {
        {{string.Join('\n', Enumerable.Range(0, 5).Select(method =>
            $"""
                [Traced]
                public async partial Task<int> Place{method}Async(int id) => await Task.FromResult(id);

                [Traced]
                public partial Task<int> Save{method}Async([Tag] int id);

                private async Task<int> Save{method}AsyncCore(int id) => await Task.FromResult(id);
            """))}}
        }
        """);
}
