using System.Reflection;

namespace Pynector.Generator.Tests.Harness;

/// <summary>Where things lie, as the build knew it: source paths in the assembly may be mapped.</summary>
internal static class ProjectPaths
{
    public static string Project { get; } = Metadata("ProjectDirectory");

    public static string Repository { get; } = Metadata("RepositoryRoot");

    public static string SdkAnalyzers { get; } = Metadata("SdkAnalyzers");

    public static string Inputs { get; } = Path.Combine(Project, "Inputs");

    public static string Snapshots { get; } = Path.Combine(Project, "Snapshots");

    public static string DiagnosticPages { get; } = Path.Combine(Repository, "docs", "diagnostics");

    private static string Metadata(string key) =>
        typeof(ProjectPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
