using System.Collections.Immutable;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Brings the methods of one type together, whatever files they stand in, in an order that no edit elsewhere changes.</summary>
internal static class TypeGrouping
{
    public static IEnumerable<TracedTypeModel> Group(ImmutableArray<TracedMethodModel> methods) =>
        methods
            .GroupBy(method => method.Type)
            .OrderBy(group => group.Key.HintName, StringComparer.Ordinal)
            .Select(group => new TracedTypeModel(group.Key, InOrder(group).ToEquatableArray()));

    private static IEnumerable<TracedMethodModel> InOrder(IEnumerable<TracedMethodModel> methods) =>
        methods
            .OrderBy(method => method.Signature.Name, StringComparer.Ordinal)
            .ThenBy(method => method.Signature.TypeParameters, StringComparer.Ordinal)
            .ThenBy(method => method.Signature.Parameters, StringComparer.Ordinal);
}
