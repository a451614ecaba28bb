using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Pynector.Generator.TableTests.Table;
using Pynector.Generators;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>Judges many combinations, and reports each fault once, by the least program that has it.</summary>
internal static class TableRun
{
    private const int BatchSize = 100;

    public static async Task<IReadOnlyList<Verdict>> JudgeAsync(IEnumerable<Combination> combinations)
    {
        var verdicts = new List<Verdict>();
        var number = 0;
        foreach (var batch in combinations.GroupBy(combination => combination.Project).SelectMany(project => project.Chunk(BatchSize)))
        {
            // As in Debug and in Release builds, by turns.
            verdicts.AddRange(await new Batch(static () => new TracedGenerator(), isOptimized: ++number % 2 == 0).JudgeAsync(batch));
        }

        return verdicts;
    }

    public static string Summarize(IReadOnlyCollection<Verdict> verdicts) =>
        string.Join('\n', verdicts.GroupBy(verdict => verdict.Combination.Form).OrderBy(form => form.Key)
            .Select(form => $"{form.Key}: {Count([.. form])}").Append($"in all: {Count(verdicts)}"));

    private static string Count(IReadOnlyCollection<Verdict> verdicts) =>
        $"{verdicts.Count} programs: " + string.Join(", ", verdicts.GroupBy(verdict => verdict.Outcome).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}"));

    /// <summary>The faults, the most frequent first.</summary>
    public static async Task<string> ReportAsync(IEnumerable<Verdict> verdicts)
    {
        var report = new StringBuilder();
        foreach (var group in verdicts.Where(verdict => verdict.Outcome == Outcome.Fails).GroupBy(verdict => verdict.Fault).OrderByDescending(group => group.Count()))
        {
            var least = new HashSet<Combination>();
            foreach (var verdict in group.Take(60))
            {
                var reduced = await ReduceAsync(verdict);
                if (least.Add(reduced.Combination))
                {
                    report.AppendLine(CultureInfo.InvariantCulture, $"=== {group.Key} ({group.Count()} programs)\n{reduced.Combination}\n{reduced.Detail}")
                        .AppendLine(ProgramWriter.Write(reduced.Combination, ProgramCompiler.Id(0), isTraced: true)).AppendLine();
                }
            }
        }

        return report.ToString();
    }

    /// <summary>The same fault with as many neutral entries as it can be had with.</summary>
    private static async Task<Verdict> ReduceAsync(Verdict verdict)
    {
        foreach (var neutral in Combination.Neutral(verdict.Combination.Form).Choices)
        {
            var simpler = verdict.Combination.With(neutral);
            if (simpler != verdict.Combination && simpler.IsProgram
                && (await JudgeAsync([simpler])).Single() is var judged && judged.Fault == verdict.Fault)
            {
                verdict = judged;
            }
        }

        return verdict;
    }
}
