using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Pynector.Shop.Tests.Servers;

/// <summary>Starts programs, and finds ports for them.</summary>
internal static class Command
{
    /// <summary>Finds a port of 127.0.0.1 that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a program, whose output nobody reads.</summary>
    public static Process Start(string file, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        // By a shell, so that its output doesn't fill a pipe.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", file, .. arguments]);
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task RunAsync(string file, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var process = Start(file, variables, arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
    }

    /// <summary>Waits until a server answers.</summary>
    public static async Task AnsweredAsync(int port, string what)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), $"{what} doesn't answer");
                await Task.Delay(200);
            }
        }
    }

    /// <summary>Asks a process to end, and waits for it.</summary>
    public static async Task EndAsync(Process process)
    {
        using (process)
        {
            if (!process.HasExited)
            {
                await RunAsync("kill", new Dictionary<string, string>(), "-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
                await process.WaitForExitAsync(patience.Token);
            }
        }
    }
}
