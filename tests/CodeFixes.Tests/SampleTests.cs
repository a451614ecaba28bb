using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The sample, before anybody wrote <c>partial</c> for a method in place: one fix, and it is what it was, to the letter.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task Traces_the_whole_sample_in_place()
    {
        var files = Directory.EnumerateFiles(Path.Combine(ProjectPaths.Repository, "samples", "QuickStart"), "*.cs")
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        var plain = files.ToDictionary(file => file.Key, file => WithoutPartial(file.Value));
        var solution = UserSolution.Open([.. plain.Select(file => new Source(file.Key, file.Value))]);
        var start = plain.First(file => file.Value != files[file.Key]).Key;

        var changed = await Fixing.ApplyAllAsync(
            new TraceInPlaceCodeFixProvider(), UserSolution.Document(solution, start), FixAllScope.Solution, project => Told.AtMethodsAsync(project, "PYN1001"));

        foreach (var (name, text) in files)
        {
            (await UserSolution.TextAsync(changed, name)).ShouldBe(text);
        }
    }

    private static string WithoutPartial(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var inPlace = root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Modifiers.Any(SyntaxKind.PartialKeyword) && method.Modifiers.Any(SyntaxKind.AsyncKeyword))
            .ToList();
        var types = inPlace.Select(method => (TypeDeclarationSyntax)method.Parent!)
            .Where(type => type.Members.All(member => !member.Modifiers.Any(SyntaxKind.PartialKeyword) || inPlace.Contains(member)))
            .Distinct();
        var modifiers = inPlace.Concat<MemberDeclarationSyntax>(types).SelectMany(member => member.Modifiers).Where(modifier => modifier.IsKind(SyntaxKind.PartialKeyword));
        return modifiers.OrderByDescending(modifier => modifier.SpanStart)
            .Aggregate(text, (shorter, modifier) => shorter.Remove(modifier.SpanStart, modifier.FullSpan.End - modifier.SpanStart));
    }
}
