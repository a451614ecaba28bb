using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generator.TableTests.Table;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>Programs of one project, compiled together and judged one by one: thousands of compilations would take hours.</summary>
internal sealed class Batch(Func<IIncrementalGenerator> generator, bool isOptimized)
{
    public async Task<IReadOnlyList<Verdict>> JudgeAsync(IReadOnlyList<Combination> combinations)
    {
        var project = combinations[0].Project;
        var programs = combinations.Select((combination, i) => (Id: ProgramCompiler.Id(i), Combination: combination)).ToDictionary(program => program.Id, program => program.Combination);
        var plain = ProgramCompiler.Compile(project, isOptimized, programs.Select(program => (program.Key, ProgramWriter.Write(program.Value, program.Key, isTraced: false))));
        var found = ProgramCompiler.Find(plain);
        var refused = programs.Keys.Where(id => found[id].Any(IsError)).ToHashSet();
        var (assembly, rest) = ProgramCompiler.Emit(ProgramCompiler.Without(plain, refused));
        refused.UnionWith(rest.Select(group => group.Key));

        var accepted = programs.Where(program => !refused.Contains(program.Key)).ToDictionary();
        var verdicts = new List<Verdict>(programs.Where(program => refused.Contains(program.Key)).Select(program => new Verdict(program.Value, Outcome.NotCSharp)));
        if (accepted.Count > 0)
        {
            using var stage = new Stage(assembly, accepted);
            verdicts.AddRange(await JudgeTracedAsync(project, accepted, found, stage));
        }

        return verdicts;
    }

    private async Task<IEnumerable<Verdict>> JudgeTracedAsync(Project project, Dictionary<string, Combination> programs, ILookup<string, Diagnostic> plain, Stage stage)
    {
        var input = ProgramCompiler.Compile(project, isOptimized, programs.Select(program => (program.Key, ProgramWriter.Write(program.Value, program.Key, isTraced: true))));
        var driver = ProgramCompiler.CreateDriver(project, generator()).RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            return await DivideAsync(project, programs, plain, stage, exception);
        }

        var judge = new CompilationJudge(input, (CSharpCompilation)output, await ProgramCompiler.FindAsync((CSharpCompilation)output, project), plain, result.Diagnostics);
        var verdicts = programs.Select(program => judge.Judge(program.Key, program.Value)).ToList();
        var woven = verdicts.Where(verdict => verdict.Outcome is Outcome.Compiles or Outcome.StaysUntraced).Select(verdict => verdict.Combination).ToHashSet();
        var others = programs.Where(program => !woven.Contains(program.Value)).Select(program => program.Key).ToHashSet();
        var (assembly, refused) = ProgramCompiler.Emit(ProgramCompiler.Without((CSharpCompilation)output, others));
        using var traced = new Stage(assembly, programs);
        var results = new List<Verdict>();
        foreach (var (id, combination) in programs)
        {
            var verdict = verdicts[results.Count];
            results.Add(
                refused.Contains(id) ? new Verdict(combination, Outcome.Fails, $"{refused[id].First().Id} when it is written out", refused[id].First().ToString())
                : woven.Contains(combination) ? await RunJudge.JudgeAsync(id, verdict, stage, traced)
                : verdict);
        }

        return results;
    }

    /// <summary>Finds the programs that the generator threw for: one takes the output of all away.</summary>
    private async Task<IEnumerable<Verdict>> DivideAsync(
        Project project, Dictionary<string, Combination> programs, ILookup<string, Diagnostic> plain, Stage stage, Exception exception)
    {
        if (programs.Count == 1)
        {
            return [new Verdict(programs.Single().Value, Outcome.Fails, $"the generator throws {exception.GetType().Name}", exception.ToString())];
        }

        var half = programs.Count / 2;
        return (await JudgeTracedAsync(project, programs.Take(half).ToDictionary(), plain, stage))
            .Concat(await JudgeTracedAsync(project, programs.Skip(half).ToDictionary(), plain, stage));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;
}
