using System.Reflection;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>Where the repository lies, as the build knew it.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
