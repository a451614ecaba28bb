using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators;

/// <summary>The project's settings: the package's MSBuild properties, read.</summary>
/// <param name="Tracing"><c>PynectorTracing</c>: off, the annotations leave nothing in the assembly.</param>
/// <param name="SourceName"><c>PynectorSourceName</c>, or null for the assembly's name.</param>
/// <param name="Invalid">Properties whose value is none of the allowed ones.</param>
internal sealed record GeneratorOptions(bool Tracing, string? SourceName, EquatableArray<InvalidProperty> Invalid)
{
    private static readonly string[] Booleans = ["true", "false"];

    public static GeneratorOptions Read(AnalyzerConfigOptions options)
    {
        var invalid = new List<InvalidProperty>();
        var tracing = Choice("PynectorTracing", Booleans);
        return new GeneratorOptions(
            Tracing: tracing != "false",
            SourceName: Value("PynectorSourceName"),
            Invalid: invalid.ToEquatableArray());

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

/// <summary>A property with a value that it can't have.</summary>
internal sealed record InvalidProperty(string Name, string Value, string Allowed);
