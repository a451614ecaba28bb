using Microsoft.CodeAnalysis.Text;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>A source file, by its path in the project.</summary>
internal sealed record Source(string Path, string Text);

/// <summary>The inputs of this project as text: they are resources of the test assembly.</summary>
internal static class EmbeddedInputs
{
    /// <summary>What the SDK gives every project that has implicit usings.</summary>
    private static readonly Source GlobalUsings = new(
        "GlobalUsings.g.cs",
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    public static IReadOnlyList<Source> All { get; } = [GlobalUsings, .. Read()];

    private static IEnumerable<Source> Read()
    {
        var assembly = typeof(EmbeddedInputs).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Inputs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return new Source(name, SourceText.From(stream).ToString());
        }
    }
}
