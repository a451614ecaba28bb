using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>What a user's project refers to: the framework and the package's runtime, as the build resolved them.</summary>
internal static class UserReferences
{
    public static ImmutableArray<MetadataReference> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "references.txt")).Select(path => MetadataReference.CreateFromFile(path))];
}
