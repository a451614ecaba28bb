using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Pynector.Shop.Tests.Servers;

/// <summary>A PostgreSQL of the test's own, with its data in a folder that goes with it.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Where Debian has the server.</summary>
    public const string Server = "/usr/lib/postgresql/15/bin/postgres";

    private static readonly Dictionary<string, string> None = [];

    private readonly string _folder;
    private readonly Process _process;

    private PostgresServer(string folder, Process process, int port)
    {
        _folder = folder;
        _process = process;
        Connection = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
    }

    /// <summary>The connection string.</summary>
    public string Connection { get; }

    public static async Task<PostgresServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pynector-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        var port = Command.FreePort();
        await RunAsync("chown", "postgres", folder);
        await RunAsServerAsync(Path.Combine(Path.GetDirectoryName(Server)!, "initdb"), "-D", data, "-U", "postgres", "--auth=trust", "--no-sync");
        var process = StartAsServer(Server, "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture), "-h", "127.0.0.1", "-k", folder, "-F");
        var server = new PostgresServer(folder, process, port);
        await Command.AnsweredAsync(port, "PostgreSQL");
        await server.ReadyAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        // The fast way: clients are cut off.
        if (int.TryParse((await File.ReadAllLinesAsync(Path.Combine(_folder, "data", "postmaster.pid")))[0], out var id))
        {
            await RunAsync("kill", "-INT", id.ToString(CultureInfo.InvariantCulture));
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // It takes connections before it is there.
    private async Task ReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(200);
            }
        }
    }

    // It refuses to run as root.
    private static Process StartAsServer(string file, params string[] arguments) => Environment.UserName == "root"
        ? Command.Start("runuser", None, ["-u", "postgres", "--", file, .. arguments])
        : Command.Start(file, None, arguments);

    private static async Task RunAsServerAsync(string file, params string[] arguments)
    {
        using var process = StartAsServer(file, arguments);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, file);
    }

    private static Task RunAsync(string file, params string[] arguments) => Command.RunAsync(file, None, arguments);
}
