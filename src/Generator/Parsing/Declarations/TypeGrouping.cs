using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Brings the methods of one type together, whatever files they stand in.</summary>
internal static class TypeGrouping
{
    public static IEnumerable<TracedTypeModel> Group(IEnumerable<MethodModel> methods) =>
        Grouping.ByType(methods, method => method.Type, TracedTypeModel.FileExtension)
            .Select(type => new TracedTypeModel(type.Name, type.Items.Key, Distinct(Numbered(type.Items)).ToEquatableArray()));

    /// <summary>What the methods in place need once an assembly.</summary>
    public static TracedMethodsModel InPlace(IEnumerable<TracedTypeModel> types)
    {
        var withMethods = types.Where(type => type.Methods.Any(method => method is InPlaceModel)).ToList();
        return new TracedMethodsModel(
            // In half-typed code a type may stand twice.
            withMethods.GroupBy(type => type.Type.MetadataName).Select(same => new DescribedTypeModel(same.Key, same.First().HintName)).ToEquatableArray(),
            withMethods.SelectMany(type => type.Methods).OfType<InPlaceModel>().Select(method => method.Builder)
                .Where(builder => !builder.IsShipped)
                .Distinct()
                .OrderBy(builder => builder.On.Type, StringComparer.Ordinal)
                .ThenBy(builder => builder.Keeps)
                .ThenBy(builder => builder.Number)
                .ToEquatableArray());
    }

    // In the order of the source, in which a method that is added at the end leaves the others their builders: a hot reload can't change them.
    private static IEnumerable<MethodModel> Numbered(IEnumerable<MethodModel> methods)
    {
        var number = 0;
        foreach (var method in methods)
        {
            yield return method is InPlaceModel model ? model with { Builder = model.Builder with { Number = number++ } } : method;
        }
    }

    // A method that is written twice is the compiler's to report, and emitted once.
    private static IEnumerable<MethodModel> Distinct(IEnumerable<MethodModel> methods) =>
        Grouping.BySignature(methods, method => method.Signature).Select(same => same.First());
}
