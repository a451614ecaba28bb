using Pynector.Benchmarks.Generation.Projects;
using Pynector.Generators;

namespace Pynector.Benchmarks.Generation.Measuring;

/// <summary>Measures the subjects in turn, round by round, so that a busy minute of the machine is not all of one.</summary>
internal static class Interleaved
{
    private const int WarmUps = 3;
    private const int Rounds = 11;
    private const int EditsOfRound = 5;

    internal static IReadOnlyList<Cell> Measure()
    {
        var samples = Enum.GetValues<Subject>().ToDictionary(subject => subject, _ => (Cold: new List<double>(), Edit: new List<double>()));
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var (subject, (cold, edit)) in samples)
            {
                var session = new Session(MethodWriter.Write(subject), [GeneratorOf(subject)]);
                var first = session.Run();
                Check(session, subject);
                var edits = Enumerable.Range(0, EditsOfRound).Select(_ => session.RunAfterEdit()).ToList();
                if (round >= 0)
                {
                    cold.Add(first);
                    edit.Add(MedianOf(edits));
                }
            }
        }

        return [.. samples.Select(sample => new Cell(sample.Key, MedianOf(sample.Value.Cold), MedianOf(sample.Value.Edit), OutputsAfterEdit(sample.Key)))];
    }

    internal static (double Bare, double With) MeasureKeystrokes()
    {
        var files = LargeProject.Write().ToList();
        var bare = new Session(files, []);
        var with = new Session(files, [new TracedGenerator()]);
        var samples = (Bare: new List<double>(), With: new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var (one, other) = (bare.RunKeystroke(), with.RunKeystroke());
            if (round >= 0)
            {
                samples.Bare.Add(one);
                samples.With.Add(other);
            }
        }

        return (MedianOf(samples.Bare), MedianOf(samples.With));
    }

    private static Microsoft.CodeAnalysis.IIncrementalGenerator GeneratorOf(Subject subject) =>
        subject == Subject.LoggerMessage ? References.LoggerMessage() : new TracedGenerator();

    // What generates nothing is fast.
    private static void Check(Session session, Subject subject)
    {
        if (session.Result.GeneratedTrees.IsEmpty || !session.Result.Diagnostics.IsEmpty)
        {
            throw new InvalidOperationException($"{subject}: {session.Result.GeneratedTrees.Length} files. {string.Join(' ', session.Result.Diagnostics)}");
        }
    }

    /// <summary>How many output steps an edit runs again that has to do with nothing.</summary>
    private static int OutputsAfterEdit(Subject subject)
    {
        var session = new Session(MethodWriter.Write(subject), [GeneratorOf(subject)], trackSteps: true);
        session.Run();
        session.RunAfterEdit();
        return session.Result.Results.Single().TrackedOutputSteps
            .SelectMany(step => step.Value)
            .SelectMany(run => run.Outputs)
            .Count(output => output.Reason is not (Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached or Microsoft.CodeAnalysis.IncrementalStepRunReason.Unchanged));
    }

    private static double MedianOf(List<double> samples) => samples.Order().ElementAt(samples.Count / 2);
}
