using System.Diagnostics;
using System.Globalization;

namespace Pynector.Shop.Tests.Servers;

/// <summary>A RabbitMQ of the test's own, with its data in a folder that goes with it.</summary>
internal sealed class RabbitServer : IAsyncDisposable
{
    /// <summary>Where Debian has the server; the command of that name insists on a user of its own.</summary>
    public const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private readonly string _folder;
    private readonly Process _process;
    private readonly Dictionary<string, string> _variables;

    private RabbitServer(string folder, Process process, Dictionary<string, string> variables)
    {
        _folder = folder;
        _process = process;
        _variables = variables;
    }

    /// <summary>The connection string.</summary>
    public string Connection => $"amqp://guest:guest@127.0.0.1:{_variables["RABBITMQ_NODE_PORT"]}";

    public static async Task<RabbitServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pynector-rabbit-").FullName;
        var port = Command.FreePort();
        var names = Port();
        var variables = new Dictionary<string, string>
        {
            ["HOME"] = folder,
            ["RABBITMQ_NODENAME"] = $"shop{names}@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_DIST_PORT"] = Port(),
            ["RABBITMQ_MNESIA_BASE"] = folder,
            ["RABBITMQ_LOG_BASE"] = folder,
            ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "pid"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "plugins"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "none"),

            // Erlang's register of names: one of our own, so that it can be ended with the server.
            ["ERL_EPMD_PORT"] = names,
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        };
        var server = new RabbitServer(folder, Command.Start(Server, variables), variables);
        await Command.AnsweredAsync(port, "RabbitMQ");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await Command.RunAsync("kill", _variables, "-TERM", (await File.ReadAllTextAsync(_variables["RABBITMQ_PID_FILE"])).Trim());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
        await Command.RunAsync("epmd", _variables, "-kill");
        Directory.Delete(_folder, recursive: true);
    }

    private static string Port() => Command.FreePort().ToString(CultureInfo.InvariantCulture);
}
