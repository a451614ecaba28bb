using System.Reflection;

namespace Pynector.Generator.Tests;

/// <summary>The folder of snapshots holds no file that no test verifies.</summary>
public sealed class SnapshotFilesTests
{
    [Fact]
    public void Each_snapshot_belongs_to_a_test() =>
        Directory.EnumerateFiles(ProjectPaths.Snapshots, "*.verified.cs")
            .Select(path => Path.GetFileName(path).Split('#')[0].Replace(".verified.cs", "", StringComparison.Ordinal))
            .Distinct()
            .ShouldBeSubsetOf(
                typeof(SnapshotFilesTests).Assembly.GetTypes()
                    .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public).Select(method => $"{type.Name}.{method.Name}")));
}
