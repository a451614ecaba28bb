using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Incremental;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>The names of the methods and types of a file that something called <c>[Traced]</c> stands on: nothing is bound to find them.</summary>
internal sealed class AnnotatedNames
{
    private static readonly PerTree<AnnotatedNames> Known = new(static tree => Read((CompilationUnitSyntax)tree.GetRoot(), []));

    private readonly HashSet<string> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Methods => _methods;

    public IReadOnlyCollection<string> Types => _types;

    public static IEnumerable<AnnotatedNames> Of(Compilation compilation, CancellationToken cancellation)
    {
        var roots = compilation.SyntaxTrees.Select(tree => (CompilationUnitSyntax)tree.GetRoot(cancellation)).ToList();
        var shared = roots.SelectMany(root => AttributeNames.Aliases(root.Usings.Where(directive => directive.GlobalKeyword.RawKind != 0), IsTraced)).ToImmutableHashSet();

        // A global alias in another file would make a kept answer wrong; hardly anybody has one.
        return roots.Select(root => shared.IsEmpty
            ? Known.Of(root.SyntaxTree)
            : Read(root, shared));
    }

    private static AnnotatedNames Read(CompilationUnitSyntax root, ImmutableHashSet<string> aliases)
    {
        var found = new AnnotatedNames();
        var names = aliases.Union(AttributeNames.Aliases(AttributeNames.Directives(root), IsTraced));
        foreach (var node in root.DescendantNodes(IsAroundMembers))
        {
            switch (node)
            {
                case MethodDeclarationSyntax method when IsAnnotated(method.AttributeLists, names):
                    found._methods.Add(method.Identifier.ValueText);
                    break;
                case TypeDeclarationSyntax type when IsAnnotated(type.AttributeLists, names):
                    found._types.Add(type.Identifier.ValueText);
                    break;
            }
        }

        return found;
    }

    private static bool IsAroundMembers(SyntaxNode node) => AttributeNames.IsAroundUsings(node) || node is TypeDeclarationSyntax;

    private static bool IsAnnotated(SyntaxList<AttributeListSyntax> lists, ImmutableHashSet<string> aliases) =>
        lists.SelectMany(list => list.Attributes).Any(attribute => AttributeNames.Last(attribute.Name) is var name && (IsTraced(name) || aliases.Contains(name)));

    private static bool IsTraced(string name) => name == "Traced";
}
