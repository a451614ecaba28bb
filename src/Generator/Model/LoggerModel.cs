namespace Pynector.Generators.Model;

/// <summary>The logger of a method, found as <c>[LoggerMessage]</c> finds it.</summary>
internal abstract record LoggerModel
{
    /// <summary>Whether the body may log in a scope that the wrapper opens.</summary>
    public bool AllowsScope { get; init; }

    /// <summary>The ways to the logger that a wrapper at the call needs.</summary>
    public EquatableArray<AccessModel> Access { get; init; }
}

/// <summary>The method's type has no logger.</summary>
internal sealed record NoLoggerModel : LoggerModel;

/// <summary>A logger that the wrapper can name.</summary>
/// <param name="Target">The instance or type that has it; empty where its name alone will do.</param>
/// <param name="Name">Its name, escaped.</param>
internal sealed record NamedLoggerModel(string Target, string Name) : LoggerModel;

/// <summary>A logger of the instance that emitted code can't name.</summary>
/// <param name="Accessor">The emitted method that reads it.</param>
/// <param name="ByReference">Whether that takes the instance by reference.</param>
internal sealed record AccessedLoggerModel(string Accessor, bool ByReference) : LoggerModel;

/// <summary>A static logger that emitted code can't name.</summary>
/// <param name="Accessor">The emitted method that reads it.</param>
internal sealed record AccessedStaticLoggerModel(string Accessor) : LoggerModel;
