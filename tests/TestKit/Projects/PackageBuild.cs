using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pynector.TestKit.Projects;

/// <summary>What a build with the package tells the compiler: MSBuild evaluates the package's real props and targets.</summary>
public sealed record PackageBuild
{
    private static readonly ConcurrentDictionary<string, PackageBuild> Known = new();

    static PackageBuild() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        Path.Combine(ProjectPaths.MSBuildTools, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;

    /// <summary>Gets what generators and analyzers see of the project's properties.</summary>
    public required AnalyzerConfigOptionsProvider Options { get; init; }

    /// <summary>Gets the constants that the package defines.</summary>
    public required ImmutableArray<string> Constants { get; init; }

    /// <summary>Gets the features of the compiler that the package switches on.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Features { get; init; }

    /// <summary>Gets the errors and warnings of the package's targets.</summary>
    public required ImmutableArray<string> Messages { get; init; }

    /// <summary>Builds as far as the compiler.</summary>
    /// <param name="properties">The properties that the project file sets.</param>
    public static PackageBuild Of(IReadOnlyDictionary<string, string> properties)
    {
        var key = string.Join('\0', properties.OrderBy(property => property.Key, StringComparer.Ordinal).SelectMany(property => new[] { property.Key, property.Value }));
        return Known.TryGetValue(key, out var known) ? known : Known.GetOrAdd(key, MSBuildRun.Of(properties));
    }
}
