namespace Pynector.Generator.TableTests.HalfTyped;

/// <summary>The files that the tests of the generator weave: what users write.</summary>
internal static class WovenInputs
{
    public static IEnumerable<string> Files => new[] { "Generator.Tests", "Generator.RunTests" }
        .Select(project => Path.Combine(ProjectPaths.Repository, "tests", project, "Inputs"))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal);
}
