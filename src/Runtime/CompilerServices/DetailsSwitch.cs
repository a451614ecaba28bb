namespace Pynector.CompilerServices;

/// <summary>
/// The setting <c>Pynector.ExceptionDetails</c>, which the build gives an application whose property <c>PynectorExceptionDetails</c>
/// is <c>type</c>: spans that are made by hand, and those of others on which failures are recorded, know of no project.
/// </summary>
internal static class DetailsSwitch
{
    /// <summary>Whether of exceptions only the types are recorded, by whichever span.</summary>
    internal static bool IsTypeOnly { get; } = string.Equals(AppContext.GetData("Pynector.ExceptionDetails") as string, "type", StringComparison.OrdinalIgnoreCase);
}
