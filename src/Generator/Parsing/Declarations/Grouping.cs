using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Brings what belongs to a type, and to a signature, together: in an order that no edit elsewhere changes.</summary>
internal static class Grouping
{
    private static readonly Comparer<ContainingTypeModel> ByName = Comparer<ContainingTypeModel>.Create((one, other) =>
        string.CompareOrdinal(one.HintName, other.HintName) is var order and not 0
            ? order
            : string.CompareOrdinal(Keywords(one), Keywords(other)));

    /// <summary>The files' names, each with the items of its type.</summary>
    /// <param name="items">The items.</param>
    /// <param name="typeOf">The type that an item belongs to.</param>
    /// <param name="extension">What the names end in.</param>
    public static IEnumerable<(string Name, IGrouping<ContainingTypeModel, T> Items)> ByType<T>(IEnumerable<T> items, Func<T, ContainingTypeModel> typeOf, string extension)
    {
        // C# tells Foo from foo, and in half-typed code a type may stand twice; a compilation's files it tells by their names without case.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in items.GroupBy(typeOf).OrderBy(group => group.Key, ByName))
        {
            var name = group.Key.HintName;
            for (var number = 2; !names.Add(name); number++)
            {
                name = $"{group.Key.HintName}-{number}";
            }

            yield return (name + extension, group);
        }
    }

    /// <summary>Brings items of the same signature together, and these into an order.</summary>
    public static IEnumerable<IGrouping<(string Name, string TypeParameters, string Parameters), T>> BySignature<T>(IEnumerable<T> items, Func<T, SignatureModel> signatureOf) =>
        items
            .GroupBy(item => Key(signatureOf(item)))
            .OrderBy(same => same.Key.Name, StringComparer.Ordinal)
            .ThenBy(same => same.Key.TypeParameters, StringComparer.Ordinal)
            .ThenBy(same => same.Key.Parameters, StringComparer.Ordinal);

    private static string Keywords(ContainingTypeModel type) => string.Join(" ", type.Declarations.Select(declaration => $"{declaration.Keyword} {declaration.Name}"));

    private static (string Name, string TypeParameters, string Parameters) Key(SignatureModel signature) => (
        signature.Name,
        string.Join(", ", signature.TypeParameters.Select(parameter => parameter.Name)),
        string.Join(", ", signature.Parameters.Select(parameter => $"{Kind(parameter.Kind)}{parameter.Type} {parameter.Name}")));

    private static string Kind(ParameterKind kind) => kind == ParameterKind.Value ? "" : $"{kind} ";
}
