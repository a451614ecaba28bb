using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;

namespace Pynector.Generators.Weaving;

/// <summary>Tells whether a method's level is on.</summary>
internal static class Levels
{
    /// <summary>Whether a method with these settings is traced at all: by the project's properties, or by those that its own assembly was built with.</summary>
    /// <param name="method">The method.</param>
    /// <param name="settings">What its annotation says.</param>
    /// <param name="compilation">The compilation that declares or calls the method.</param>
    /// <param name="options">The project's settings.</param>
    public static bool IsOn(IMethodSymbol method, TracedSettings settings, Compilation compilation, GeneratorOptions options) =>
        IsForeign(method, compilation)
            ? Libraries.Find(method) is { } library && Of(settings) <= library.Settings.SpanLevel
            : options.Traces(Of(settings));

    /// <summary>Whether another assembly declares the method.</summary>
    public static bool IsForeign(IMethodSymbol method, Compilation compilation) =>
        !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);

    private static SpanLevel Of(TracedSettings settings) => (SpanLevel)settings.Level;
}
