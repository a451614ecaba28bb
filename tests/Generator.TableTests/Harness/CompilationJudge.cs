using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generator.TableTests.Table;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>Judges what the generator and the compiler say of programs.</summary>
/// <param name="input">The programs.</param>
/// <param name="output">The same with what was emitted.</param>
/// <param name="found">What the compiler and the analyzers say of the latter.</param>
/// <param name="plain">What it says of the programs without tracing.</param>
/// <param name="told">What the generator says.</param>
internal sealed class CompilationJudge(
    CSharpCompilation input, CSharpCompilation output, ILookup<string, Diagnostic> found, ILookup<string, Diagnostic> plain, ImmutableArray<Diagnostic> told)
{
    private readonly ILookup<string, Diagnostic> _told = told.Concat(found.SelectMany(own => own).Where(IsOurs)).ToLookup(diagnostic =>
        diagnostic.Location.SourceTree is { } tree ? ProgramCompiler.IdOf(tree) : "");

    // The missing part, without which nothing assigns an out parameter, and in the place of which a diagnostic or the generator's part has to stand.
    private static readonly string[] MissingPart = ["CS8795", "CS0759", "CS0177"];

    private ILookup<string, Diagnostic>? _foundWithoutGenerator;

    public Verdict Judge(string id, Combination combination)
    {
        var tellings = _told[id].ToList();
        var wanted = combination.Refusals;
        var warnings = combination.Warnings;
        var findings = found[id].Where(finding => !IsOurs(finding)).ToList();
        var errors = findings.Where(finding => finding.DefaultSeverity == DiagnosticSeverity.Error).ToList();

        if (tellings.Find(telling => !wanted.Contains(telling.Id) && !warnings.Contains(telling.Id)) is { } unwanted)
        {
            return Fails($"{unwanted.Id} where {Words(wanted)} is deserved", unwanted);
        }

        if (errors.Find(error => !input.ContainsSyntaxTree(error.Location.SourceTree)) is { } ours)
        {
            // What the author's own error spoils has to be left alone.
            var isOwn = FindWithoutGenerator(id).Any(error => !MissingPart.Contains(error.Id));
            return Fails($"{ours.Id} in emitted code{(isOwn ? ", over an error of its author's" : "")}", ours);
        }

        var refusals = tellings.FindAll(telling => wanted.Contains(telling.Id));
        if (refusals.Exists(refusal => !Combination.IsUntraced(refusal.Id)))
        {
            var own = FindWithoutGenerator(id);
            return errors.Find(error => !own.Any(one => Same(one, error))) is { } more
                ? Fails($"{more.Id} beside {refusals[0].Id}", more)
                : new Verdict(combination, Outcome.Refused);
        }

        if (errors.Count > 0)
        {
            var own = FindWithoutGenerator(id);
            return errors.Find(error => !own.Any(one => Same(one, error))) is { } more ? Fails($"{more.Id} by what is emitted", more)
                : !combination.Modifiers.IsExtern && own.All(error => MissingPart.Contains(error.Id)) ? Fails($"neither woven nor told {Words(wanted)}", errors[0])
                : new Verdict(combination, Outcome.LeftToCompiler);
        }

        if (wanted.Count > 0 && refusals.Count == 0)
        {
            return new Verdict(combination, Outcome.Fails, $"woven where {Words(wanted)} is deserved");
        }

        if (refusals.Count == 0 && warnings.Any(warning => tellings.TrueForAll(telling => telling.Id != warning)))
        {
            return new Verdict(combination, Outcome.Fails, $"woven without the {Words(warnings)} that is deserved");
        }

        return findings.Find(finding => plain[id].All(one => one.Id != finding.Id)) is { } warning
            ? Fails($"{warning.Id}, a warning that the method doesn't have without tracing", warning)
            : new Verdict(combination, refusals.Count > 0 ? Outcome.StaysUntraced : Outcome.Compiles);

        Verdict Fails(string fault, Diagnostic diagnostic) =>
            new(combination, Outcome.Fails, fault, $"{diagnostic}\n{output.SyntaxTrees.First(tree => tree == diagnostic.Location.SourceTree)}");
    }

    private IReadOnlyList<Diagnostic> FindWithoutGenerator(string id)
    {
        _foundWithoutGenerator ??= ProgramCompiler.Find(input);
        return [.. _foundWithoutGenerator[id].Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)];
    }

    private static bool Same(Diagnostic one, Diagnostic other) => one.Id == other.Id && one.Location.SourceSpan == other.Location.SourceSpan;

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("PYN", StringComparison.Ordinal);

    private static string Words(IReadOnlyCollection<string> ids) => ids.Count == 0 ? "nothing" : string.Join(" or ", ids);
}
