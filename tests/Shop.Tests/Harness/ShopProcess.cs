using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Pynector.Shop.Tests.Harness;

/// <summary>The shop, started as its users start it.</summary>
internal sealed partial class ShopProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ShopProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>The address of the dashboard.</summary>
    public Uri Dashboard => new(DashboardLine().Match(Output).Groups[1].Value);

    public int ExitCode => _process.ExitCode;

    public static string Metadata(string key) =>
        typeof(ShopProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    /// <summary>Starts it.</summary>
    /// <param name="arguments">What stands behind <c>dotnet run --</c>.</param>
    /// <param name="variables">Variables of the environment.</param>
    public static ShopProcess Start(string[] arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        var program = Metadata("ShopProgram");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("OTEL_", StringComparison.Ordinal) || name.StartsWith("ASP", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new ShopProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start"));
    }

    /// <summary>Waits until its customers are served.</summary>
    public async Task ServeAsync()
    {
        var watch = Stopwatch.StartNew();
        while (!Output.Contains("orders are placed", StringComparison.Ordinal))
        {
            if (_process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The shop doesn't serve its customers: {Output}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Waits for its end.</summary>
    public async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await EndAsync();
        }

        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_output)
        {
            _output.Append(line).Append('\n');
        }
    }

    [GeneratedRegex("^Dashboard: (http://.*)$", RegexOptions.Multiline)]
    private static partial Regex DashboardLine();
}
