namespace Pynector.Activities;

/// <summary>The feature switch <c>Pynector.Tracing</c>: off, it takes tracing out of an application that is already compiled.</summary>
internal static class TracingSwitch
{
    // Read once, for the JIT to fold. Where the application is trimmed, ILLink.Substitutions.xml decides what asks for it.
    internal static bool IsOn { get; } = !AppContext.TryGetSwitch("Pynector.Tracing", out var on) || on;
}
