using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Pynector.Generators.Analyzers;

namespace Pynector.Generator.Tests.Harness;

/// <summary>The check of diagnostics: a source with the expected ones marked gets these and no others.</summary>
internal static class Marked
{
    private const string Prologue =
        """
        using System.Diagnostics;
        using System.Runtime.CompilerServices;
        using Pynector;

        namespace Shop;


        """;

    /// <param name="marked">The types of a file, with what is to be reported marked.</param>
    /// <param name="messages">The messages of the first marks.</param>
    /// <param name="configure">Makes another project than the usual of it.</param>
    public static async Task CheckAsync(string marked, IReadOnlyList<string>? messages = null, Func<UserProject, UserProject>? configure = null)
    {
        var markup = Markup.Parse((Prologue + marked).ReplaceLineEndings("\n"));
        var run = GeneratorRun.Of(Project(markup.Text));
        var reported = await ReportedAsync(run);
        reported.Select(diagnostic => Show(diagnostic.Id, diagnostic.Location.SourceSpan)).ShouldBe(markup.Expected.Select(mark => Show(mark.Id, mark.Span)));
        reported.Take(messages?.Count ?? 0).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).ShouldBe(messages ?? []);

        // A pragma reaches locations in source alone.
        reported.ShouldAllBe(diagnostic => diagnostic.Location.IsInSource && run.Input.ContainsSyntaxTree(diagnostic.Location.SourceTree));
        AssertNoErrorAdded(run);
        await AssertSuppressibleAsync(markup, Project);

        UserProject Project(string text) => (configure ?? (project => project))(UserProject.OfText(text));
        string Show(string id, TextSpan span) => $"{id} at '{markup.Text.Substring(span.Start, span.Length)}' {span}";
    }

    /// <summary>All that generator and analyzers tell, less what a pragma took away.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportedAsync(GeneratorRun run)
    {
        var analyzed = await AnalyzeAsync(run.Output, run.Project);
        return
        [
            .. run.Diagnostics.Concat(analyzed)
                .Where(diagnostic => !diagnostic.IsSuppressed)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the analyzers tell of a compilation, also what a pragma takes away.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, UserProject project) => compilation
        .WithAnalyzers([new AttributeAnalyzer(), new CoverageAnalyzer()], new AnalyzerOptions([], project.OptionsProvider))
        .GetAnalyzerDiagnosticsAsync();

    /// <summary>Asserts that the compiler finds no more to complain about than in the user's code alone.</summary>
    public static void AssertNoErrorAdded(GeneratorRun run)
    {
        var before = Errors(run.Input);
        Errors(run.Output).Where(error => !before.Contains(error)).ShouldBeEmpty("the compiler reports what it doesn't without the generator");
    }

    // Some errors, such as those of interceptors, come only where code is made.
    private static ImmutableHashSet<string> Errors(Compilation compilation) =>
    [
        .. compilation.Emit(Stream.Null).Diagnostics
            .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString()),
    ];

    private static async Task AssertSuppressibleAsync(Markup markup, Func<string, UserProject> project)
    {
        var ids = markup.Expected.Select(mark => mark.Id).Distinct().ToList();
        if (ids.Count > 0)
        {
            var run = GeneratorRun.Of(project($"#pragma warning disable {string.Join(", ", ids)}\n{markup.Text}"));
            (await ReportedAsync(run)).ShouldBeEmpty("a pragma takes it away");
        }
    }
}
