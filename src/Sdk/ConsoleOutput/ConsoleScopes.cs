using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Pynector.Configuration;
using Pynector.Providers;

namespace Pynector.ConsoleOutput;

/// <summary>
/// Where spans are shown on the console, its logs show their ids as well. They stand in a scope, which the console's formatter leaves out unless it is
/// asked for. First among all that configures it: an application's own choice wins.
/// </summary>
internal sealed class ConsoleScopes(IServiceProvider services, TelemetrySettings settings) : IConfigureOptions<SimpleConsoleFormatterOptions>, IConfigureOptions<ConsoleLoggerOptions>
{
    public void Configure(SimpleConsoleFormatterOptions options)
    {
        if (TracingSetup.UsesConsole(services, settings))
        {
            options.IncludeScopes = true;
        }
    }

    public void Configure(ConsoleLoggerOptions options)
    {
        if (TracingSetup.UsesConsole(services, settings))
        {
#pragma warning disable CS0618 // As long as the application names no formatter, the console reads it here, and not from the formatter's options.
            options.IncludeScopes = true;
#pragma warning restore CS0618
        }
    }
}
