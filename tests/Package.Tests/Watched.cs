using System.Diagnostics;
using System.Text;

namespace Pynector.Package.Tests;

/// <summary>A program that runs under <c>dotnet watch</c> while its sources are edited.</summary>
internal sealed class Watched : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();
    private string _last = "";
    private string? _previous;
    private bool _isWaiting;

    private Watched(Process process) => _process = process;

    /// <summary>Starts the program in a folder.</summary>
    public static Watched Start(string folder, string packages)
    {
        // Where an edit can't be applied, the program is started again without a question.
        var start = DotNet.Start(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, packages, "watch", "--non-interactive", "run");
        start.Environment["DOTNET_USE_POLLING_FILE_WATCHER"] = "1";
        start.Environment["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1";
        var watched = new Watched(new Process { StartInfo = start });
        watched._process.OutputDataReceived += (_, line) => watched.Read(line.Data);
        watched._process.ErrorDataReceived += (_, line) => watched.Read(line.Data);
        watched._process.Start();
        watched._process.BeginOutputReadLine();
        watched._process.BeginErrorReadLine();
        return watched;
    }

    /// <summary>What was printed so far.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>Waits until the program prints a line that ends so; gives what stands before it: the id of the program's process.</summary>
    public async Task<string> PrintsAsync(string end)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Limit)
        {
            lock (_lock)
            {
                // An edit that comes before is not seen.
                if (_isWaiting && _last.EndsWith(end, StringComparison.Ordinal))
                {
                    return _last[..^end.Length];
                }
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"'{end}' was not printed:\n{Text}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        lock (_lock)
        {
            _isWaiting |= line?.Contains("Waiting for changes", StringComparison.Ordinal) == true;
            if (line?.StartsWith('[') == true)
            {
                _last = line;
            }

            // The program repeats itself.
            if (line is not null && line != _previous)
            {
                _text.Append(line).Append('\n');
            }

            _previous = line;
        }
    }
}
