using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pynector.Generator.TableTests.Table;

/// <summary>The settings of the project that the method stands in.</summary>
internal sealed class Project(string name) : Choice(name)
{
    public static readonly Project Neutral = new("default");

    public static readonly Project[] All =
    [
        Neutral,
        new("C# 11") { LanguageVersion = LanguageVersion.CSharp11 },
        new("C# 12") { LanguageVersion = LanguageVersion.CSharp12 },
        new("C# 10") { LanguageVersion = LanguageVersion.CSharp10, Partial = ["PYN0011"], AtCall = ["PYN1003"] },
        new("tracing off") { Properties = Of("PynectorTracing", "false"), IsTraced = false },
        new("code tags") { Properties = Of("PynectorCodeTags", "true").Add("PynectorMetrics", "true").Add("PynectorExceptionDetails", "type").Add("PynectorSourceName", "a \"quoted\" source"), Source = "a \"quoted\" source" },
    ];

    private UserProject? _user;

    /// <summary>Preview: the compiler that the tests have knows C# 14 by that name.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Preview;

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The source of spans that name none.</summary>
    public string Source { get; init; } = "Table";

    public bool IsTraced { get; init; } = true;

    /// <summary>Gets the project as a user has it.</summary>
    public UserProject User => _user ??= new UserProject
    {
        Files = [],
        AssemblyName = Harness.ProgramCompiler.AssemblyName,
        LanguageVersion = LanguageVersion,
        Nullable = NullableContextOptions.Disable,
        Warnings = ReportDiagnostic.Default,
        Properties = Properties,
    };

    private static ImmutableDictionary<string, string> Of(string property, string value) =>
        ImmutableDictionary<string, string>.Empty.Add(property, value);
}
