using System.Reflection;
using System.Text;

namespace Pynector.Tests.Harness;

/// <summary>The worker's program, started with variables and options.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where the program is.</summary>
    public static string Program { get; } =
        typeof(WorkerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "WorkerProgram").Value!;

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    public int ExitCode => _process.ExitCode;

    public int Id => _process.Id;

    /// <summary>The lines of the output that begin with a word, without it.</summary>
    public string Line(string word) => Output.Split('\n').Last(line => line.StartsWith(word + " ", StringComparison.Ordinal))[(word.Length + 1)..].Trim();

    /// <summary>Starts it, with no variables of telemetry but these.</summary>
    /// <param name="arguments">The mode, and options as code sets them.</param>
    /// <param name="variables">The variables, as <c>NAME=value</c>.</param>
    public static WorkerProcess Start(string[] arguments, params string[] variables)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("OTEL_", StringComparison.Ordinal) || name.EndsWith("_ENVIRONMENT", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var variable in variables.Select(static variable => variable.Split('=', 2)))
        {
            start.Environment[variable[0]] = variable[1];
        }

        return new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start"));
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<WorkerProcess> RunAsync(string[] arguments, params string[] variables)
    {
        var worker = Start(arguments, variables);
        await worker.EndAsync();
        return worker;
    }

    /// <summary>Waits for its end.</summary>
    public async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"the worker didn't end: {Output}{Errors}");
        }
    }

    /// <summary>Has a worker that waits go on to its end.</summary>
    public async Task GoOnAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        await EndAsync();
    }

    /// <summary>Asks it to stop, as a system does that shuts down.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
