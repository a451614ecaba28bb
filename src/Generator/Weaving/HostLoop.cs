using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Tells a background service's loop. By names: no framework is referenced.</summary>
internal static class HostLoop
{
    /// <summary>Whether the method runs as long as its host: a span around it would last until the host stops.</summary>
    public static bool Is(IMethodSymbol method)
    {
        var root = method;
        while (root.OverriddenMethod is { } overridden)
        {
            root = overridden;
        }

        return root.Name == "ExecuteAsync" && KnownTypes.Is(root.ContainingType, "BackgroundService", "Microsoft.Extensions.Hosting");
    }
}
