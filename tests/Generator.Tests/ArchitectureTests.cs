using System.Text.RegularExpressions;

namespace Pynector.Generator.Tests;

/// <summary>The rooms of the generator use each other in one direction, as docs/architecture.md draws them.</summary>
public sealed partial class ArchitectureTests
{
    private const string Root = "Pynector.Generators";

    /// <summary>Each room, and the rooms that it may use.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Polyfills"] = [],
        ["Emission"] = ["Model"],
        ["Symbols"] = ["Model"],
        ["Diagnostics"] = ["Model", "Symbols"],
        ["Incremental"] = ["Model", "Symbols"],
        ["Parsing.Signatures"] = ["Model", "Symbols", "Diagnostics", "Incremental"],
        ["Access"] = ["Model", "Symbols", "Diagnostics", "Incremental", "Parsing.Signatures"],
        ["Weaving"] = ["Model", "Symbols", "Diagnostics", "Incremental", "Parsing.Signatures", "Access"],
        ["Parsing.Spans"] = ["Model", "Symbols", "Diagnostics", "Incremental", "Parsing.Signatures", "Access", "Weaving"],
        ["Parsing.Loggers"] = ["Model", "Symbols", "Diagnostics", "Incremental", "Parsing.Signatures", "Access", "Weaving"],
        ["Parsing"] = ["Model", "Symbols"],
        ["Parsing.Declarations"] = ["Model", "Symbols", "Diagnostics", "Incremental", "Parsing", "Parsing.Signatures", "Access", "Weaving", "Parsing.Spans", "Parsing.Loggers"],
        ["Calls"] = ["Model", "Symbols", "Diagnostics", "Incremental", "Parsing", "Parsing.Signatures", "Access", "Weaving", "Parsing.Spans", "Parsing.Loggers", "Parsing.Declarations"],
        ["Analyzers.Coverage"] = ["Model", "Symbols", "Diagnostics", "Incremental", "Parsing", "Parsing.Signatures", "Access", "Weaving", "Parsing.Declarations", "Calls"],
        ["Analyzers"] = ["Model", "Symbols", "Diagnostics", "Incremental", "Parsing", "Parsing.Signatures", "Access", "Weaving", "Parsing.Declarations", "Calls", "Analyzers.Coverage"],
    };

    private static string Folder => Path.Combine(ProjectPaths.Repository, "src", "Generator");

    private static IEnumerable<(string Path, string Room)> Files =>
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Room: Path.GetDirectoryName(Path.GetRelativePath(Folder, path))!.Replace(Path.DirectorySeparatorChar, '.')))
            .Where(file => file.Room.Split('.')[0] is not ("obj" or "bin"));

    [Fact]
    public void No_arrow_points_back()
    {
        var backward = Files.Where(file => file.Room.Length > 0)
            .SelectMany(file => Uses(file.Path).Where(used => used != file.Room && !Allowed[file.Room].Contains(used)).Select(used => $"{Path.GetFileName(file.Path)}: {file.Room} uses {used}"));

        backward.ShouldBeEmpty();
    }

    [Fact]
    public void No_room_that_is_used_uses_its_user() =>
        Allowed.SelectMany(room => room.Value.Where(used => Allowed[used].Contains(room.Key)).Select(used => $"{room.Key} and {used}")).ShouldBeEmpty();

    [Fact]
    public void Each_folder_is_a_room_and_a_namespace()
    {
        Files.Select(file => file.Room).Where(room => room.Length > 0).Distinct().ShouldBeSubsetOf(Allowed.Keys);
        foreach (var (path, room) in Files.Where(file => file.Room != "Polyfills"))
        {
            Namespace().Match(File.ReadAllText(path)).Groups["name"].Value.ShouldBe(room.Length == 0 ? Root : $"{Root}.{room}", path);
        }
    }

    [Fact]
    public void Emission_and_the_model_know_nothing_of_Roslyn()
    {
        var texts = Files.Where(file => file.Room is "Emission" or "Model").Select(file => (Name: Path.GetFileName(file.Path), Text: File.ReadAllText(file.Path)));

        texts.Where(file => file.Text.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal)).Select(file => file.Name).ShouldBeEmpty();
    }

    /// <summary>The rooms that a file names, in a directive or in full.</summary>
    private static IEnumerable<string> Uses(string path) =>
        Named().Matches(File.ReadAllText(path)).Select(match => match.Groups["room"].Value).Where(Allowed.ContainsKey).Distinct();

    [GeneratedRegex(@"^(using (static )?(\w+ = )?)Pynector\.Generators\.(?<room>(Parsing|Analyzers)\.(Signatures|Spans|Loggers|Declarations|Coverage)|\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
