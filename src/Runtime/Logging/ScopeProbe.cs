using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Pynector.Logging;

/// <summary>A provider of no logs, which keeps the scopes that its factory hands to it.</summary>
internal sealed class ScopeProbe : ILoggerProvider, ISupportExternalScope
{
    internal IExternalScopeProvider? Scopes { get; private set; }

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

    public void Dispose()
    {
    }
}
