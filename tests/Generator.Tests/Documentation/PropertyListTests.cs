using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Parsing;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>The package's props list its MSBuild properties; the generator reads these and no others, and the docs describe them.</summary>
public sealed partial class PropertyListTests
{
    private static readonly IReadOnlyList<string> Listed =
    [
        .. XDocument.Load(Path.Combine(ProjectPaths.Repository, "src", "Runtime", "build", "Pynector.Generators.props"))
            .Descendants().Where(item => item.Name.LocalName == "PynectorProperty")
            .SelectMany(item => item.Attribute("Include")!.Value.Split(';'))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly IReadOnlyDictionary<string, string> Documented = Row()
        .Matches(File.ReadAllText(Path.Combine(ProjectPaths.Repository, "docs", "options.md")))
        .ToDictionary(row => row.Groups["name"].Value, row => row.Groups["values"].Value.Replace("`", "", StringComparison.Ordinal));

    [Fact]
    public void Generator_reads_each_property_of_the_props_and_no_other()
    {
        var asked = new Asked("");

        GeneratorOptionsReader.Read(asked, "Shop", parsing: null);

        asked.Names.Order(StringComparer.Ordinal).ShouldBe(Listed);
    }

    [Fact]
    public void Docs_describe_each_property_of_the_props_and_no_other() => Documented.Keys.Order(StringComparer.Ordinal).ShouldBe(Listed);

    [Fact]
    public void Docs_name_the_values_that_the_generator_takes()
    {
        var refused = GeneratorOptionsReader.Read(new Asked("nonsense"), "Shop", parsing: null).Invalid.ToDictionary(property => property.Name, property => property.Allowed);

        foreach (var (property, values) in Documented)
        {
            // A property that takes any text refuses none.
            refused.GetValueOrDefault(property, "text").ShouldBe(values, property);
        }
    }

    [GeneratedRegex(@"^\| `(?<name>Pynector\w+)` \| (?<values>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    /// <summary>Gives every property one value, and keeps the names that were asked for.</summary>
    private sealed class Asked(string answer) : AnalyzerConfigOptions
    {
        public List<string> Names { get; } = [];

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            Names.Add(key.Replace("build_property.", "", StringComparison.Ordinal));
            value = answer;
            return true;
        }
    }
}
