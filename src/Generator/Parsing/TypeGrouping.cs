using System.Collections.Immutable;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Brings the methods of one type together, whatever files they stand in, in an order that no edit elsewhere changes.</summary>
internal static class TypeGrouping
{
    /// <summary>What the names of emitted files end in.</summary>
    public const string FileExtension = ".Traced.g.cs";

    public static IEnumerable<TracedTypeModel> Group(ImmutableArray<TracedMethodModel> methods)
    {
        // C# tells Foo from foo, and in half-typed code a type may stand twice; a compilation's files it tells by their names without case.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in methods.GroupBy(method => method.Type).OrderBy(group => group.Key, ByName))
        {
            var name = group.Key.HintName;
            for (var number = 2; !names.Add(name); number++)
            {
                name = $"{group.Key.HintName}-{number}";
            }

            yield return new TracedTypeModel(name + FileExtension, group.Key, InOrder(group).ToEquatableArray());
        }
    }

    private static readonly Comparer<ContainingTypeModel> ByName = Comparer<ContainingTypeModel>.Create((one, other) =>
        string.CompareOrdinal(one.HintName, other.HintName) is var order and not 0
            ? order
            : string.CompareOrdinal(string.Concat(one.Declarations), string.Concat(other.Declarations)));

    // A method that is written twice is the compiler's to report, and emitted once.
    private static IEnumerable<TracedMethodModel> InOrder(IEnumerable<TracedMethodModel> methods) =>
        methods
            .GroupBy(method => (method.Signature.Name, method.Signature.TypeParameters, method.Signature.Parameters))
            .Select(same => same.First())
            .OrderBy(method => method.Signature.Name, StringComparer.Ordinal)
            .ThenBy(method => method.Signature.TypeParameters, StringComparer.Ordinal)
            .ThenBy(method => method.Signature.Parameters, StringComparer.Ordinal);
}
