namespace Pynector.Generator.Tests.Harness;

internal sealed record SourceFile(string Path, string Text)
{
    public static SourceFile Input(string name) => new(name, File.ReadAllText(System.IO.Path.Combine(ProjectPaths.Inputs, name)).ReplaceLineEndings("\n"));

    /// <summary>All inputs, by their names with forward slashes.</summary>
    public static IEnumerable<string> InputNames() =>
        Directory.EnumerateFiles(ProjectPaths.Inputs, "*.cs", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(ProjectPaths.Inputs, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
