using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Reads the package's MSBuild properties.</summary>
internal static class GeneratorOptionsReader
{
    private static readonly string[] Booleans = ["true", "false"];
    private static readonly string[] Levels = ["Information", "Debug", "Verbose"];
    private static readonly string[] Details = ["full", "type"];

    /// <param name="options">The project's options.</param>
    /// <param name="assemblyName">The project's assembly: the default name of its activity source.</param>
    /// <param name="parsing">How the compiler reads the project's files.</param>
    public static GeneratorOptions Read(AnalyzerConfigOptions options, string? assemblyName, ParseOptions? parsing)
    {
        var invalid = new List<InvalidProperty>();
        return new GeneratorOptions
        {
            Tracing = Choice("PynectorTracing", Booleans) != "false",
            Interceptors = Choice("PynectorInterceptors", Booleans) != "false",
            EnablesInterceptors = parsing?.Features.TryGetValue("InterceptorsNamespaces", out var namespaces) == true && namespaces.Split(';').Contains(GeneratorOptions.InterceptorsNamespace),
            Settings = new ProjectSettings
            {
                Source = Value("PynectorSourceName") ?? assemblyName ?? "",
                SpanLevel = (SpanLevel)Array.IndexOf(Levels, Choice("PynectorSpanLevel", Levels) ?? "Verbose"),
                CodeTags = Choice("PynectorCodeTags", Booleans) == "true",
                ExceptionDetails = Choice("PynectorExceptionDetails", Details) != "type",
                LogScopes = Choice("PynectorLogScopes", Booleans) != "false",
                Metrics = Choice("PynectorMetrics", Booleans) == "true",
            },
            Invalid = invalid.ToEquatableArray(),
        };

        string? Value(string property) =>
            options.TryGetValue("build_property." + property, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

        string? Choice(string property, string[] allowed)
        {
            var value = Value(property);
            var choice = Array.Find(allowed, known => string.Equals(known, value, StringComparison.OrdinalIgnoreCase));
            if (value is not null && choice is null)
            {
                invalid.Add(new InvalidProperty(property, value, string.Join(", ", allowed)));
            }

            return choice;
        }
    }
}
