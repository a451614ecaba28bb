using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Calls;

/// <summary>Files of one content. The compiler tells files apart by their content, and refuses to intercept a call in one that stands in the project twice (CS9233).</summary>
internal static class TwinFiles
{
    public static IEnumerable<SyntaxTree> Without(IEnumerable<SyntaxTree> trees) =>
        trees.GroupBy(tree => tree.Length)
            .SelectMany(same => same.Count() == 1 ? same : same.GroupBy(Text, StringComparer.Ordinal).Where(twins => twins.Count() == 1).Select(twins => twins.Single()));

    /// <summary>Another file of the compilation that has the same content, or null.</summary>
    public static SyntaxTree? Find(SyntaxTree tree, Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault(other => other != tree && other.Length == tree.Length && Text(other) == Text(tree));

    private static string Text(SyntaxTree tree) => tree.GetText().ToString();
}
