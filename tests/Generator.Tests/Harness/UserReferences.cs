using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Pynector.Generator.Tests.Harness;

/// <summary>What a user's project refers to: the framework and the package's runtime, as the build resolved them.</summary>
internal static class UserReferences
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<MetadataReference>> Known = new();

    // Shared: Roslyn reads the metadata of a reference once, however many compilations have it.
    public static IReadOnlyList<MetadataReference> Of(string framework) => Known.GetOrAdd(framework, static name =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"references.{name}.txt")).Select(path => MetadataReference.CreateFromFile(path))]);
}
