using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Logging;

namespace Pynector.Benchmarks.Generation.Measuring;

/// <summary>What the measured projects reference, and whose generators run over them.</summary>
internal static class References
{
    internal static CSharpParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["PYNECTOR_TRACING"])
        .WithFeatures([new("InterceptorsNamespaces", "Pynector.Generated")]);

    internal static MetadataReference[] All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(file) is "mscorlib.dll" or "netstandard.dll")
            .Concat([typeof(TracedAttribute).Assembly.Location, typeof(ILogger).Assembly.Location])
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    internal static IIncrementalGenerator LoggerMessage()
    {
        var file = typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "LoggingGenerator").Value!;
        var type = Assembly.LoadFrom(file).GetTypes().Single(type => type.Name == "LoggerMessageGenerator" && typeof(IIncrementalGenerator).IsAssignableFrom(type));
        return (IIncrementalGenerator)Activator.CreateInstance(type)!;
    }
}
