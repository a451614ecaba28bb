using System.Diagnostics;

namespace Pynector.Activities;

/// <summary>Whether messages and stack traces of exceptions may stand in a span.</summary>
internal static class ExceptionDetails
{
    private const string Hidden = "pynector.exception_details";

    /// <summary>
    /// Whether every span records only the types of exceptions: the setting <c>Pynector.ExceptionDetails</c>, which the build gives an
    /// application whose property <c>PynectorExceptionDetails</c> is <c>type</c>. Spans made by hand, and spans of other libraries on
    /// which failures are recorded, know of no project.
    /// </summary>
    internal static bool IsTypeOnly { get; } = string.Equals(AppContext.GetData("Pynector.ExceptionDetails") as string, "type", StringComparison.OrdinalIgnoreCase);

    /// <summary>Keeps messages and stack traces of exceptions out of the span, whoever records them.</summary>
    internal static void Hide(Activity span)
    {
        if (span.IsAllDataRequested)
        {
            span.SetCustomProperty(Hidden, Hidden);
        }
    }

    /// <summary>Whether messages and stack traces of exceptions may stand in the span.</summary>
    internal static bool IsAllowed(Activity span) => !IsTypeOnly && span.GetCustomProperty(Hidden) is null;
}
