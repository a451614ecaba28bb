using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;

namespace Pynector.Generators.Diagnostics;

/// <summary>Reports MSBuild properties with a value that they can't have: the build fails by their name.</summary>
internal static class PropertyDiagnostics
{
    public static void Report(SourceProductionContext context, GeneratorOptions options)
    {
        foreach (var property in options.Invalid)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.InvalidProperty, Location.None, property.Name, property.Value, property.Allowed));
        }
    }
}
