using Microsoft.Build.Framework;

namespace Pynector.TestKit.Projects;

/// <summary>Keeps the errors and warnings of a build.</summary>
internal sealed class MSBuildLog : ILogger
{
    public List<string> Messages { get; } = [];

    public LoggerVerbosity Verbosity { get; set; }

    public string? Parameters { get; set; }

    public void Initialize(IEventSource eventSource)
    {
        eventSource.ErrorRaised += (_, error) => Messages.Add($"error {error.Code}: {error.Message}");
        eventSource.WarningRaised += (_, warning) => Messages.Add($"warning {warning.Code}: {warning.Message}");
    }

    public void Shutdown()
    {
    }
}
