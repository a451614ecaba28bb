using Microsoft.Extensions.Logging;

namespace Pynector.Generator.RunTests.Harness;

/// <summary>A factory that has one logger for all.</summary>
internal sealed class OneLoggerFactory(ILogger logger) : ILoggerFactory
{
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => logger;

    public void Dispose()
    {
    }
}
