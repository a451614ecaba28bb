using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Pynector.TestKit.Projects;

/// <summary>The references of a user's project: the framework and the package's runtime, as the build of the test project resolved them.</summary>
public static class UserReferences
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<MetadataReference>> Known = new();

    // Shared: Roslyn reads the metadata of a reference once, however many compilations have it.
    public static IReadOnlyList<MetadataReference> Of(string framework) => Known.GetOrAdd(framework, static name =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"references.{name}.txt")).Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>The framework alone, as in a project that has never heard of the package.</summary>
    public static IReadOnlyList<MetadataReference> WithoutPackage(string framework) =>
        [.. Of(framework).Where(reference => Path.GetFileName(reference.Display) != "Pynector.Runtime.dll")];
}
