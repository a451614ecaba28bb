namespace Pynector.Benchmarks.Generation.Projects;

/// <summary>Writes 2,000 files with 100,000 calls, of which a few are of traced methods: a large solution's project.</summary>
internal static class LargeProject
{
    private const int Files = 2000;

    // Two calls each.
    private const int LinesOfFile = 25;

    /// <summary>One file in so many calls a traced method.</summary>
    private const int TracedEvery = 100;

    internal static IEnumerable<(string Path, string Text)> Write() =>
        Enumerable.Range(0, Files).Select(file => ($"File{file}.cs", WriteFile(file, isTraced: file % TracedEvery == 0)));

    private static string WriteFile(int file, bool isTraced) =>
        $$"""
        using System;
        using Pynector;

        namespace App.Part{{file % 20}};

        public class Type{{file}}
        {
            private int _sum;

            {{(isTraced ? "[Traced] public int Traced(int amount) => amount;" : "")}}

            public int Add(int amount) => _sum += amount;

            public int Run()
            {
                {{string.Join("\n        ", Enumerable.Range(0, LinesOfFile).Select(line => $"Add(Math.Abs(_sum - {line}));"))}}
                return {{(isTraced ? "Traced(_sum)" : "_sum")}};
            }
        }
        """;
}
