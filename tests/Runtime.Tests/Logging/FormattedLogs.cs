using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>The console's logs without the console, which all tests of the process share.</summary>
internal sealed class FormattedLogs(ConsoleFormatter formatter, StringWriter output) : ILoggerProvider, ILogger, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>Logs with a formatter of the console, which reads scopes.</summary>
    public static ILoggerFactory Factory(string formatter, StringWriter output, Action<ILoggingBuilder> configure) => LoggerFactory.Create(logging =>
    {
        logging.AddSimpleConsole(options => options.IncludeScopes = true).AddJsonConsole(options => options.IncludeScopes = true).AddSystemdConsole(options => options.IncludeScopes = true);
        logging.ClearProviders();
        logging.Services.AddSingleton<ILoggerProvider>(services =>
            new FormattedLogs(services.GetServices<ConsoleFormatter>().Single(candidate => candidate.Name == formatter), output));
        configure(logging);
    });

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _scopes.Push(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatMessage) =>
        formatter.Write(new LogEntry<TState>(logLevel, "Shop.Orders", eventId, state, exception, formatMessage), _scopes, output);

    public void Dispose()
    {
    }
}
