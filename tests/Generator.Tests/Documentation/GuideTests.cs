using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>Every C# example of a guide is a project of its own, and builds without a word.</summary>
public sealed partial class GuideTests
{
    private static readonly string[] Pages = ["logs.md"];

    // What applications have beside the package: hosts and logging.
    private static readonly MetadataReference[] Extensions =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "NLog*.dll").Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var page in Pages)
            {
                for (var i = 0; i < Read(page).Count; i++)
                {
                    examples.Add(page, i);
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_builds_without_a_word(string page, int index)
    {
        var run = GeneratorRun.Of(ProjectOf(Read(page)[index]));

        (await Marked.ReportedAsync(run)).ShouldBeEmpty();
        await StrictBuild.AssertCleanAsync(run, analyze: false);
    }

    [Fact]
    public void Pages_have_examples() => Pages.ShouldAllBe(page => Read(page).Count > 0);

    private static UserProject ProjectOf(string example) => new()
    {
        Files = [new SourceFile("Program.cs", example)],
        Libraries = [.. Extensions],
        OutputKind = CSharpSyntaxTree.ParseText(example).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any()
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary,
    };

    // In a list they are indented.
    private static List<string> Read(string page) =>
    [
        .. Fence().Matches(File.ReadAllText(Path.Combine(ProjectPaths.Repository, "docs", page)).ReplaceLineEndings("\n")).Select(fence => fence.Groups["body"].Value),
    ];

    [GeneratedRegex(@"^[ ]*```csharp\n(?<body>(?:(?![ ]*```).*\n)*)[ ]*```", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
