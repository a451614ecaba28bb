using System.Text;
using Pynector.Tests.Harness;

namespace Pynector.Tests.Trees;

/// <summary>What the exporter <c>console</c> writes to a terminal, and where it is redirected.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("", true, true)]
    [InlineData("NO_COLOR=1", true, false)]
    public async Task Terminal_gets_a_tree(string variable, bool isTree, bool hasColors)
    {
        // The only command that every Linux has to make a terminal; without it there is none to write to.
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            return;
        }

        var shown = await InTerminalAsync(variable);

        shown.Contains("├─ step", StringComparison.Ordinal).ShouldBe(isTree, shown);
        shown.Contains("\e[31mERROR", StringComparison.Ordinal).ShouldBe(hasColors, shown);
    }

    [Fact]
    public async Task Redirected_it_gets_lines_of_JSON()
    {
        await using var worker = await WorkerProcess.RunAsync(["start"], "OTEL_TRACES_EXPORTER=console", "OTEL_METRICS_EXPORTER=none");

        worker.Output.ShouldNotContain("├─");
        worker.Output.Split('\n').Count(static line => line.StartsWith('{')).ShouldBe(3);
    }

    [Fact]
    public async Task Redirected_it_gets_a_tree_without_colors_where_code_asks_for_one()
    {
        await using var worker = await WorkerProcess.RunAsync(["start", "ConsoleFormat=Tree"], "OTEL_TRACES_EXPORTER=console", "OTEL_METRICS_EXPORTER=none");

        worker.Output.ShouldContain("├─ step");
        worker.Output.ShouldNotContain('\e');
    }

    [Fact]
    public async Task Logs_beside_the_trees_show_the_ids_of_their_spans()
    {
        await using var worker = await WorkerProcess.RunAsync(["host", "ConsoleFormat=Tree"], "DOTNET_ENVIRONMENT=Development", "OTEL_METRICS_EXPORTER=none");

        var trace = worker.Output.Split("Trace ")[1][..32];
        worker.Output.ShouldContain($"trace_id:{trace}");
    }

    [Fact]
    public async Task Logs_keep_their_form_where_spans_go_elsewhere()
    {
        await using var worker = await WorkerProcess.RunAsync(["host"], "OTEL_TRACES_EXPORTER=none", "OTEL_METRICS_EXPORTER=none");

        worker.Output.ShouldContain("working");
        worker.Output.ShouldNotContain("trace_id:");
    }

    [Fact]
    public async Task Choice_of_the_application_for_its_logs_stays()
    {
        await using var worker = await WorkerProcess.RunAsync(["host"], "DOTNET_ENVIRONMENT=Development", "OTEL_METRICS_EXPORTER=none", "Logging__Console__IncludeScopes=false");

        worker.Output.ShouldNotContain("trace_id:");
    }

    private static async Task<string> InTerminalAsync(string variable)
    {
        var start = new ProcessStartInfo("script", ["-qec", $"dotnet exec '{WorkerProcess.Program}' start", "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var name in new[] { "NO_COLOR", "OTEL_SDK_DISABLED" })
        {
            start.Environment.Remove(name);
        }

        foreach (var pair in new[] { variable, "OTEL_TRACES_EXPORTER=console", "OTEL_METRICS_EXPORTER=none", "TERM=xterm" }.Where(static pair => pair.Length > 0).Select(static pair => pair.Split('=')))
        {
            start.Environment[pair[0]] = pair[1];
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var shown = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return shown;
    }
}
