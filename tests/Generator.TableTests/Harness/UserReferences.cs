using Microsoft.CodeAnalysis;
using Pynector.Generator.TableTests.Scenery;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>What the programs refer to: the framework and the package's runtime, as the build resolved them, and the scenery.</summary>
internal static class UserReferences
{
    // Shared: Roslyn reads the metadata of a reference once, however many compilations have it.
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "references.txt")).Append(typeof(Scene).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
