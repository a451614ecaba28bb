using Pynector.Generators.Model;

namespace Pynector.Generators.Calls;

/// <summary>Finds the names of plain methods that other assemblies trace at their calls.</summary>
internal static class ExportedMethods
{
    public static ExportedMethodsModel Of(IEnumerable<CallTargetModel> targets, GeneratorOptions options) =>
        new(
            targets
                .Where(target => target.IsExported && options.Traces(target.Level))
                .Select(target => target.Name)
                .Distinct()
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatableArray(),
            options.Settings);
}
