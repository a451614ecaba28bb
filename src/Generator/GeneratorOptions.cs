using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators;

/// <summary>The project's settings: the package's MSBuild properties, read.</summary>
/// <param name="Tracing"><c>PynectorTracing</c>: off, the annotations leave nothing in the assembly.</param>
/// <param name="SourceName"><c>PynectorSourceName</c>, or null for the assembly's name.</param>
/// <param name="SpanLevel"><c>PynectorSpanLevel</c>, as the number of the level: methods more detailed are as with tracing off.</param>
/// <param name="CodeTags"><c>PynectorCodeTags</c>: whether spans say where their method stands.</param>
/// <param name="ExceptionDetails"><c>PynectorExceptionDetails</c>: whether messages and stack traces are recorded.</param>
/// <param name="Interceptors"><c>PynectorInterceptors</c>: off, ordinary methods stay untraced.</param>
/// <param name="LogScopes"><c>PynectorLogScopes</c>: whether bodies log in scopes with the ids of their spans.</param>
/// <param name="Invalid">Properties whose value is none of the allowed ones.</param>
internal sealed record GeneratorOptions(
    bool Tracing,
    string? SourceName,
    int SpanLevel,
    bool CodeTags,
    bool ExceptionDetails,
    bool Interceptors,
    bool LogScopes,
    EquatableArray<InvalidProperty> Invalid)
{
    /// <summary>The number of the most detailed <c>SpanLevel</c>.</summary>
    public const int MostDetailed = 2;

    private static readonly string[] Booleans = ["true", "false"];
    private static readonly string[] Levels = ["Information", "Debug", "Verbose"];
    private static readonly string[] Details = ["full", "type"];

    /// <summary>Whether a method of this level is traced at all.</summary>
    public bool Traces(int level) => Tracing && level <= SpanLevel;

    public static GeneratorOptions Read(AnalyzerConfigOptions options)
    {
        var invalid = new List<InvalidProperty>();
        return new GeneratorOptions(
            Tracing: Choice("PynectorTracing", Booleans) != "false",
            SourceName: Value("PynectorSourceName"),
            SpanLevel: Array.IndexOf(Levels, Choice("PynectorSpanLevel", Levels) ?? "Verbose"),
            CodeTags: Choice("PynectorCodeTags", Booleans) == "true",
            ExceptionDetails: Choice("PynectorExceptionDetails", Details) != "type",
            Interceptors: Choice("PynectorInterceptors", Booleans) != "false",
            LogScopes: Choice("PynectorLogScopes", Booleans) != "false",
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
