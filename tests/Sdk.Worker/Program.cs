using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pynector;
using Pynector.Sdk.Worker;

// An application to be started by tests, with variables and options: "start", without a host; "host", with one; "wait", with one that stops when it is told to; "load", with one that works until it is stopped.
using var faults = new Faults();
switch (args[0])
{
    case "start":
        using (var telemetry = PynectorSdk.Start(options => Arguments.Apply(args[1..], options)))
        {
            await new Work(telemetry.LoggerFactory.CreateLogger<Work>()).RunAsync();
        }

        break;

    case "host":
        using (var host = Build(args[1..], static _ => { }))
        {
            await host.StartAsync();
            await new Work(host.Services.GetRequiredService<ILogger<Work>>()).RunAsync();
            await host.StopAsync();
        }

        break;

    case "wait":
        using (var host = Build(args[1..], static _ => { }))
        {
            await host.StartAsync();
            await new Work(host.Services.GetRequiredService<ILogger<Work>>()).RunAsync();
            Console.WriteLine("waiting for a line");
            Console.ReadLine();
            await host.StopAsync();
        }

        break;

    default:
        Load load;
        using (var host = Build(args[1..], static services => services.AddSingleton<Load>().AddHostedService(static provider => provider.GetRequiredService<Load>())))
        {
            load = host.Services.GetRequiredService<Load>();
            await host.RunAsync();
        }

        Console.WriteLine($"ended {load.Ended}");
        break;
}

Console.WriteLine($"dropped {faults.Dropped}");
Console.WriteLine($"reports {string.Join(',', faults.Reports)}");

static IHost Build(string[] arguments, Action<IServiceCollection> configure)
{
    var builder = Host.CreateApplicationBuilder();
    builder.Services.AddPynectorTelemetry(options => Arguments.Apply(arguments, options));
    configure(builder.Services);
    return builder.Build();
}
