using System.Reflection;

namespace Pynector.TestKit;

/// <summary>Where things lie, as the build knew it: source paths in assemblies may be mapped.</summary>
public static class ProjectPaths
{
    /// <summary>Gets the directory of the test project that runs.</summary>
    public static string Project { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "testproject.txt")).Trim();

    /// <summary>Gets the directory of the repository.</summary>
    public static string Repository { get; } = Metadata("Repository");

    /// <summary>Gets the directory of the analyzers that the SDK gives to every project.</summary>
    public static string SdkAnalyzers { get; } = Metadata("SdkAnalyzers");

    /// <summary>Gets the directory of MSBuild.</summary>
    public static string MSBuildTools { get; } = Metadata("MSBuildTools");

    /// <summary>Gets the directory of the compiler's targets.</summary>
    public static string RoslynTargets { get; } = Metadata("RoslynTargets");

    /// <summary>Gets the directory of the files that the test project compiles in memory.</summary>
    public static string Inputs { get; } = Path.Combine(Project, "Inputs");

    /// <summary>Gets the directory of the verified files of the test project.</summary>
    public static string Snapshots { get; } = Path.Combine(Project, "Snapshots");

    /// <summary>Gets the directory of the pages of the diagnostics.</summary>
    public static string DiagnosticPages { get; } = Path.Combine(Repository, "docs", "diagnostics");

    /// <summary>Gets the directory of the package's props, targets and generator, beside the test assembly.</summary>
    public static string Package { get; } = Path.Combine(AppContext.BaseDirectory, "package");

    private static string Metadata(string key) =>
        typeof(ProjectPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
