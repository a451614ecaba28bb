using System.Reflection;
using System.Text.RegularExpressions;

namespace Pynector.Tests.Documentation;

/// <summary>The page of the configuration names what the code reads, and nothing else.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly string Root = typeof(ConfigurationPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryRoot").Value!;
    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "configuration.md"));

    [Fact]
    public void Each_option_is_described()
    {
        var options = typeof(PynectorTelemetryOptions).GetProperties().Where(static option => option.Name != nameof(PynectorTelemetryOptions.Batch)).Select(static option => option.Name)
            .Concat(typeof(BatchOptions).GetProperties().Select(static option => $"Batch.{option.Name}"))
            .Concat(typeof(PynectorTelemetryOptions).GetMethods().Where(static method => method.Name.StartsWith("Configure", StringComparison.Ordinal)).Select(static method => method.Name));

        foreach (var option in options)
        {
            Page.ShouldContain($"`{option}`");
        }
    }

    [Fact]
    public void Each_variable_that_the_code_reads_is_described()
    {
        var read = Directory.GetFiles(Path.Combine(Root, "src", "Sdk", "Configuration"), "*.cs")
            .SelectMany(static file => Quoted().Matches(File.ReadAllText(file)).Select(static name => name.Groups[1].Value)).Distinct();

        foreach (var variable in read.Where(static name => !name.EndsWith('_')))
        {
            Page.ShouldContain($"`{variable}`");
        }
    }

    [Fact]
    public void Each_name_that_an_option_takes_is_described()
    {
        foreach (var name in Configuration.KnownNames.SpanExporters.Concat(Configuration.KnownNames.Samplers).Concat(Configuration.KnownNames.Protocols).Concat(Configuration.KnownNames.Compressions))
        {
            Page.ShouldContain($"`{name}`");
        }
    }

    [GeneratedRegex("\"(OTEL_[A-Z_]+)\"")]
    private static partial Regex Quoted();
}
