using System.Reflection;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>Where things lie, as the build knew it: source paths in the assembly may be mapped.</summary>
internal static class ProjectPaths
{
    public static string Repository { get; } =
        typeof(ProjectPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Project { get; } = Path.Combine(Repository, "tests", "Generator.TableTests");

    /// <summary>The files that the tests of the generator weave: what users write.</summary>
    public static IEnumerable<string> Inputs => new[] { "Generator.Tests", "Generator.RunTests" }
        .Select(project => Path.Combine(Repository, "tests", project, "Inputs"))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal);
}
