using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generator.TableTests.Harness;
using Pynector.Generator.TableTests.Table;
using Pynector.Generators;

namespace Pynector.Generator.TableTests;

/// <summary>One file with ten different mistakes has ten different messages, each where it belongs, and each says what to write instead.</summary>
public sealed class NewcomerTests
{
    private static readonly Dictionary<string, string> WhatToWrite = new()
    {
        ["PYN0002"] = "as 'partial class'",
        ["PYN0003"] = "'private Task<int> CountAsyncCore(int id)'",
        ["PYN0004"] = "split it into a declaration without a body and 'PriceCore'",
        ["PYN0005"] = "return a Task",
        ["PYN0007"] = "write 'CurrentSpan.Tag(\"price.id\", id)' in the body",
        ["PYN0008"] = "CurrentSpan.Tag(key, value)",
        ["PYN0009"] = "NotErrors takes types of exceptions",
        ["PYN0010"] = "write a name, or leave it out for the default 'Prices.ReceiveAsync'",
        ["PYN0012"] = "make it a method",
        ["PYN1001"] = "add 'partial' to it",
    };

    [Fact]
    public async Task Ten_mistakes_have_ten_messages()
    {
        var (text, marks) = Markup.Parse(File.ReadAllText(Path.Combine(ProjectPaths.Project, "Newcomer", "Mistakes.txt")).ReplaceLineEndings("\n"));

        var told = await RunAsync(text);

        told.Select(diagnostic => diagnostic.Id).Distinct().Count().ShouldBe(10);
        told.Select(Show).Order(StringComparer.Ordinal).ShouldBe(marks.Select(mark => $"{mark.Id} at {mark.Span.Start}: {text.Substring(mark.Span.Start, mark.Span.Length)}").Order(StringComparer.Ordinal));
        foreach (var diagnostic in told)
        {
            diagnostic.GetMessage(CultureInfo.InvariantCulture).ShouldContain(WhatToWrite[diagnostic.Id]);
        }

        string Show(Diagnostic diagnostic) =>
            $"{diagnostic.Id} at {diagnostic.Location.SourceSpan.Start}: {text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}";
    }

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string text)
    {
        var compilation = ProgramCompiler.Compile(Project.Neutral, isOptimized: false, [("Prices", text)]);
        var driver = ProgramCompiler.CreateDriver(Project.Neutral, new TracedGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var result = driver.GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        var found = await ProgramCompiler.FindAsync((CSharpCompilation)output, Project.Neutral);
        return [.. result.Diagnostics, .. found.SelectMany(own => own).Where(diagnostic => diagnostic.Id.StartsWith("PYN", StringComparison.Ordinal))];
    }
}
