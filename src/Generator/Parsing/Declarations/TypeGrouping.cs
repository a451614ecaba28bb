using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Brings the methods of one type together, whatever files they stand in.</summary>
internal static class TypeGrouping
{
    /// <summary>What the names of emitted files end in.</summary>
    public const string FileExtension = ".Traced.g.cs";

    public static IEnumerable<TracedTypeModel> Group(IEnumerable<MethodModel> methods) =>
        Grouping.ByType(methods, method => method.Type, FileExtension)
            .Select(type => new TracedTypeModel(type.Name, type.Items.Key, Distinct(type.Items).ToEquatableArray()));

    // A method that is written twice is the compiler's to report, and emitted once.
    private static IEnumerable<MethodModel> Distinct(IEnumerable<MethodModel> methods) =>
        Grouping.BySignature(methods, method => method.Signature).Select(same => same.First());
}
