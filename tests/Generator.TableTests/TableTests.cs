using Pynector.Generator.TableTests.Harness;
using Pynector.Generator.TableTests.Table;
using Xunit.Abstractions;

namespace Pynector.Generator.TableTests;

/// <summary>
/// Every method that C# accepts, traced: it is woven and runs as before, in one span, or its author is told why not.
/// A part of the table, drawn by a fixed seed; <c>PYNECTOR_TABLE=all</c> takes the whole, a number so many of it.
/// </summary>
[Collection(nameof(OneScene))]
public sealed class TableTests(ITestOutputHelper output)
{
    private const int Seed = 20;

    [Fact]
    public async Task A_method_is_woven_and_runs_the_same_or_is_told_why_not()
    {
        var verdicts = await TableRun.JudgeAsync(Scope.IsAll ? ProgramTable.All(Seed) : ProgramTable.Sample(Seed, Scope.ProgramsOr(300)));

        output.WriteLine(TableRun.Summarize(verdicts));
        verdicts.Count(verdict => verdict.Outcome == Outcome.RunsTheSame).ShouldBeGreaterThan(verdicts.Count / 3, "most of the table is C#, and can be woven");
        (await TableRun.ReportAsync(verdicts)).ShouldBeEmpty();
    }
}
