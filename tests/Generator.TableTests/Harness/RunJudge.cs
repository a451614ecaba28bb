using System.Diagnostics;
using Pynector.Generator.TableTests.Scenery;
using Pynector.Generator.TableTests.Table;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>Judges what a program does, with and without tracing.</summary>
internal static class RunJudge
{
    private const string Outer = "outer";

    /// <param name="id">Of the program.</param>
    /// <param name="compiled">What was found when it was compiled.</param>
    /// <param name="plain">The programs without tracing.</param>
    /// <param name="traced">The programs with it.</param>
    public static async Task<Verdict> JudgeAsync(string id, Verdict compiled, Stage plain, Stage traced)
    {
        var combination = compiled.Combination;
        if (!combination.IsCallable)
        {
            return compiled;
        }

        // A method that the compiler left out of its caller starts none, either.
        var isTraced = combination.IsTraced && compiled.Outcome != Outcome.StaysUntraced;

        foreach (var ending in Enum.GetValues<Ending>())
        {
            using var outer = new Activity(Outer).Start();
            var wanted = await plain.PlayAsync(id, ending);
            if (wanted.Text.Contains(nameof(InvalidProgramException), StringComparison.Ordinal))
            {
                // The compiler takes it, and makes no program of it.
                return new Verdict(combination, Outcome.NotCSharp);
            }

            if (!wanted.Text.Contains(ProgramScene.Entered, StringComparison.Ordinal) && !combination.IsLeftOut)
            {
                return new Verdict(combination, Outcome.Fails, "the program never comes to the method's body, and tests nothing", wanted.Text);
            }

            var unheard = await traced.PlayAsync(id, ending);
            if (Compare(wanted, unheard, outer, Outer) is { } fault)
            {
                return new Verdict(combination, Outcome.Fails, fault + " while nobody listens", Show(ending, wanted, unheard));
            }

            using var recorder = Recorder.OfAll();
            var heard = await traced.PlayAsync(id, ending);
            if (Compare(wanted, heard, outer, isTraced ? combination.SpanName(id) : Outer) is { } difference)
            {
                return new Verdict(combination, Outcome.Fails, difference, Show(ending, wanted, heard));
            }

            if (Check(recorder, id, combination, isTraced, outer) is { } wrong)
            {
                return new Verdict(combination, Outcome.Fails, wrong, $"{Show(ending, wanted, heard)}\nspans: {string.Join(", ", recorder.Stopped.Select(span => $"{span.Source.Name}/{span.DisplayName}"))}");
            }
        }

        return compiled.Outcome == Outcome.StaysUntraced ? compiled : new Verdict(combination, Outcome.RunsTheSame);
    }

    private static string? Compare(Story wanted, Story told, Activity outer, string inside) =>
        told.Text != wanted.Text ? "runs differently"
        : told.SpansInside.Any(name => name != inside) ? "the wrong span is current in the body"
        : told.CurrentAtReturn != outer ? "leaves a span behind in its caller"
        : Activity.Current != outer ? "leaves a span behind where it is awaited"
        : null;

    private static string? Check(Recorder recorder, string id, Combination combination, bool isTraced, Activity outer)
    {
        var expected = isTraced ? 1 : 0;
        if (recorder.Started.Count != expected || recorder.Stopped.Count != expected)
        {
            return $"{recorder.Started.Count} spans started and {recorder.Stopped.Count} ended for one call";
        }

        var parent = combination.Annotation.IsRoot ? default : outer.SpanId;
        return recorder.Stopped is not [var span, ..] ? null
            : span.DisplayName != combination.SpanName(id) ? "the span has another name"
            : span.Source.Name != combination.SourceName ? "the span has another source"
            : span.ParentSpanId != parent ? "the span has another parent"
            : null;
    }

    private static string Show(Ending ending, Story wanted, Story told) =>
        $"{ending}\nwithout tracing: {wanted.Text}\n   with tracing: {told.Text}\nspans inside: {string.Join(", ", told.SpansInside)}; at return: {told.CurrentAtReturn?.OperationName}";
}
