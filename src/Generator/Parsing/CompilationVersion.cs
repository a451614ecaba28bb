using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pynector.Generators.Parsing;

/// <summary>
/// All of a compilation that a declaration or a call in an unchanged file can depend on: what the files declare, the
/// references, the options. What was read of such a file after an edit in a body elsewhere is what it was before.
/// </summary>
internal sealed class CompilationVersion(DeclarationHash declarations, ImmutableArray<MetadataReference> references, CompilationOptions options)
    : IEquatable<CompilationVersion>
{
    private static readonly ConditionalWeakTable<Compilation, CompilationVersion> Known = new();

    private readonly DeclarationHash _declarations = declarations;
    private readonly ImmutableArray<MetadataReference> _references = references;
    private readonly CompilationOptions _options = options;

    public static CompilationVersion Of(Compilation compilation) => Known.GetValue(compilation, Read);

    private static CompilationVersion Read(Compilation compilation)
    {
        var declarations = DeclarationHash.Empty;
        foreach (var tree in ((CSharpCompilation)compilation).SyntaxTrees)
        {
            declarations = declarations.Add(DeclarationHash.Of(tree));
        }

        return new CompilationVersion(declarations, compilation.ExternalReferences, compilation.Options);
    }

    public bool Equals(CompilationVersion? other) =>
        other is not null
        && _declarations == other._declarations
        && (_references == other._references || _references.SequenceEqual(other._references))
        && _options.Equals(other._options);

    public override bool Equals(object? obj) => obj is CompilationVersion other && Equals(other);

    public override int GetHashCode() => _declarations.GetHashCode();
}
