namespace Pynector.TestKit.Projects;

/// <summary>A file of a user's project.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>A file of the test project's folder <c>Inputs</c>.</summary>
    public static SourceFile Input(string name) => new(name, File.ReadAllText(System.IO.Path.Combine(ProjectPaths.Inputs, name)).ReplaceLineEndings("\n"));

    /// <summary>The names of all files in the folder, with forward slashes.</summary>
    public static IEnumerable<string> InputNames() =>
        Directory.EnumerateFiles(ProjectPaths.Inputs, "*.cs", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(ProjectPaths.Inputs, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
