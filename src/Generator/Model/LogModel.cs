namespace Pynector.Generators.Model;

/// <summary>How the runtime learns of a method's logger.</summary>
/// <param name="Use">What the logger is for.</param>
/// <param name="Logger">The logger.</param>
internal sealed record LogModel(LogUse Use, LoggerModel Logger);

internal enum LogUse
{
    /// <summary>Nothing is logged.</summary>
    None,

    /// <summary>The body logs in a scope with the ids of its span; so do the span's own log events.</summary>
    Scope,

    /// <summary>Only the span's own log events go there.</summary>
    Events,
}
