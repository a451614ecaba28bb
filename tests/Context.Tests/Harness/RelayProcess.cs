using System.Diagnostics;
using System.Reflection;

namespace Pynector.Context.Tests.Harness;

/// <summary>A span of the other process, as that tells of it.</summary>
internal sealed record RelaySpan(string Name, string TraceId, string SpanId, string ParentId);

/// <summary>What the other process answered: headers, and the spans that it has made.</summary>
internal sealed record RelayAnswer(IDictionary<string, byte[]> Headers, IReadOnlyList<RelaySpan> Spans);

/// <summary>The other process.</summary>
internal static class RelayProcess
{
    private static readonly string Program =
        typeof(RelayProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RelayProgram").Value!;

    /// <summary>Sends it a message, and waits for the answer.</summary>
    public static async Task<RelayAnswer> SendAsync(IDictionary<string, byte[]> headers)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Program]) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet did not start");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        foreach (var header in headers)
        {
            await process.StandardInput.WriteLineAsync($"{header.Key} {Convert.ToBase64String(header.Value)}");
        }

        process.StandardInput.Close();
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            process.ExitCode.ShouldBe(0, output);
            return Read(output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("the other process didn't end");
        }
    }

    private static RelayAnswer Read(string output)
    {
        var lines = output.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(' ')).ToLookup(parts => parts[0]);
        return new RelayAnswer(
            lines["header"].ToDictionary(parts => parts[1], parts => Convert.FromBase64String(parts[2])),
            [.. lines["span"].Select(parts => new RelaySpan(parts[1], parts[2], parts[3], parts[4]))]);
    }
}
