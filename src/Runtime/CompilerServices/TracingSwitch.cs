#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif

namespace Pynector.CompilerServices;

/// <summary>The feature switch <c>Pynector.Tracing</c>: off, it takes tracing out of an application that is already compiled.</summary>
internal static class TracingSwitch
{
    // A trimmed or NativeAOT application replaces the getter by a constant, and drops all that only tracing reaches:
    // by the attribute since .NET 9, by ILLink.Substitutions.xml before. The JIT reads it once and folds it, too.
#if NET9_0_OR_GREATER
    [FeatureSwitchDefinition("Pynector.Tracing")]
#endif
    internal static bool IsOn { get; } = !AppContext.TryGetSwitch("Pynector.Tracing", out var on) || on;
}
