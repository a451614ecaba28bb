using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DiffEngine;
using Pynector.Generators.Emission;
using Pynector.Generators.Model;

namespace Pynector.Generator.Tests.Harness;

/// <summary>
/// Compares what is emitted with a file beside the tests, in Verify's naming, so that Verify can take this class's place.
/// A difference leaves a <c>*.received.cs</c>; <c>PYNECTOR_ACCEPT_SNAPSHOTS=1</c> rewrites the verified files.
/// </summary>
internal static partial class Snapshot
{
    /// <summary>Compares what is emitted for methods and calls.</summary>
    public static Task MatchAsync(GeneratorRun run, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        MatchAsync([.. run.Emitted.Select(source => (source.HintName, source.SourceText.ToString()))], file, member);

    /// <summary>Compares the table of the methods in place.</summary>
    public static Task MatchTableAsync(GeneratorRun run, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        MatchAsync([(MethodTableEmitter.HintName, run.MethodTable!)], file, member);

    private static async Task MatchAsync(IReadOnlyList<(string HintName, string Text)> files, string file, string member)
    {
        var test = $"{Path.GetFileNameWithoutExtension(file.Replace('\\', '/'))}.{member}";
        var differences = new List<string>();
        foreach (var (hintName, text) in files)
        {
            var name = files.Count == 1 ? test : $"{test}#{hintName.Replace(".g.cs", "")}";
            if (await CompareAsync(name, Scrub(text)) is { } difference)
            {
                differences.Add(difference);
            }
        }

        files.ShouldNotBeEmpty();
        differences.ShouldBeEmpty("run again with PYNECTOR_ACCEPT_SNAPSHOTS=1 to accept");
    }

    /// <summary>Where a call stands is told by a hash of its file, in which lines end as the checkout has them.</summary>
    public static string WithoutLocations(string text) => Location().Replace(text, "$1\"{location}\"");

    private static string Scrub(string text) =>
        WithoutLocations(text.Replace($"\"{GeneratorName.Version}\"", "\"{version}\"", StringComparison.Ordinal));

    [GeneratedRegex(@"(InterceptsLocation\(1, )""[^""]*""")]
    private static partial Regex Location();

    private static async Task<string?> CompareAsync(string name, string received)
    {
        var verifiedFile = Path.Combine(ProjectPaths.Snapshots, name + ".verified.cs");
        var receivedFile = Path.Combine(ProjectPaths.Snapshots, name + ".received.cs");
        var verified = File.Exists(verifiedFile) ? (await File.ReadAllTextAsync(verifiedFile)).ReplaceLineEndings("\n") : null;
        if (received == verified)
        {
            File.Delete(receivedFile);
            return null;
        }

        if (Accepting.IsOn)
        {
            await File.WriteAllTextAsync(verifiedFile, received);
            File.Delete(receivedFile);
            return null;
        }

        await File.WriteAllTextAsync(receivedFile, received);
        if (!BuildServerDetector.Detected)
        {
            await DiffRunner.LaunchAsync(receivedFile, verifiedFile);
        }

        return verified is null ? $"{name}: no verified file" : $"{name}: {FirstDifference(verified, received)}";
    }

    private static string FirstDifference(string verified, string received)
    {
        var before = verified.Split('\n');
        var after = received.Split('\n');
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}: verified '{before.ElementAtOrDefault(line)}', received '{after.ElementAtOrDefault(line)}'";
    }
}
