using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>A page of <c>docs/diagnostics</c>, read.</summary>
internal sealed partial record DiagnosticPage(string Id, string Title, ImmutableDictionary<string, string> Sections)
{
    // What pages leave out, so that they show the matter alone.
    private const string Usings =
        """
        global using System.Diagnostics;
        global using System.Runtime.CompilerServices;
        global using Pynector;
        """;

    public UserProject Wrong => Example("Wrong");

    public UserProject Right => Example("Right");

    public string Suppressing => Sections["Suppressing it"];

    public static IEnumerable<string> Ids() =>
        Directory.EnumerateFiles(ProjectPaths.DiagnosticPages, "PYN*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static DiagnosticPage Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(ProjectPaths.DiagnosticPages, id + ".md")).ReplaceLineEndings("\n");
        var head = Head().Match(text);
        head.Success.ShouldBeTrue("a page begins with '# id: title'");
        return new DiagnosticPage(
            head.Groups["id"].Value,
            head.Groups["title"].Value,
            Section().Matches(text).ToImmutableDictionary(section => section.Groups["name"].Value, section => section.Groups["body"].Value.Trim()));
    }

    /// <summary>The project that a section shows: its C#, compiled with the properties that its XML sets.</summary>
    private UserProject Example(string section)
    {
        var fences = Fence().Matches(Sections[section]).ToLookup(fence => fence.Groups["language"].Value, fence => fence.Groups["body"].Value);
        var project = new UserProject
        {
            Files = [new SourceFile("Usings.cs", Usings), .. fences["csharp"].Select((code, i) => new SourceFile($"Example{i}.cs", code))],
        };
        foreach (var property in fences["xml"].SelectMany(xml => XElement.Parse(xml).Elements()))
        {
            project = property.Name.LocalName switch
            {
                "LangVersion" when LanguageVersionFacts.TryParse(property.Value, out var version) => project with { LanguageVersion = version },
                "OutputType" when property.Value == "Exe" => project with { OutputKind = OutputKind.ConsoleApplication },
                "PackageReference" => project with { Libraries = [LegacyLibrary.Reference(property.Attribute("Aliases")!.Value.Split(','))] },
                var name => project.With(name, property.Value),
            };
        }

        return project;
    }

    [GeneratedRegex(@"\A# (?<id>PYN\d{4}): (?<title>.+)\n")]
    private static partial Regex Head();

    [GeneratedRegex(@"^## (?<name>.+)\n(?<body>(?:(?!## ).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<body>(?:(?!```).*\n)*)```", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
