using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>The index of diagnostics is made from what knows them: release files, and build targets.</summary>
public sealed class IndexTests
{
    private static readonly string File = Path.Combine(ProjectPaths.DiagnosticPages, "README.md");

    [Fact]
    public async Task Index_is_current()
    {
        var index = Make();
        if (Accepting.IsOn)
        {
            await System.IO.File.WriteAllTextAsync(File, index);
        }

        (await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n").ShouldBe(index, "run again with PYNECTOR_ACCEPT_SNAPSHOTS=1 to rewrite it");
    }

    private static string Make()
    {
        var released = ReleaseTable.Read().Select(rule => (rule.Id, rule.Severity, Says: rule.Notes)).ToList();
        var raised = BuildMessages.Read()
            .Where(message => !released.Exists(rule => rule.Id == message.Id))
            .Select(message => (message.Id, message.Severity, Says: DiagnosticPage.Read(message.Id).Title));
        var rows = released.Concat(raised)
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .Select(row => $"| [{row.Id}]({row.Id}.md) | {row.Severity} | {row.Says.Replace("`", "", StringComparison.Ordinal)} |");
        return
            $"""
            # Diagnostics

            <!-- Made by tests/Generator.Tests from the release files and the build targets; PYNECTOR_ACCEPT_SNAPSHOTS=1 rewrites it. -->

            `PYN0001`–`PYN0899`: a declaration that can't be woven. `PYN0901`–`PYN0999`: a build that can't weave, or can't hand on what it wove. `PYN1001`–`PYN1999`: something stays untraced. `PYN2001`–: advice.

            | id | severity | |
            |---|---|---|
            {string.Join('\n', rows)}

            """.ReplaceLineEndings("\n");
    }
}
