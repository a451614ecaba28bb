using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pynector.Generators.Incremental;

/// <summary>
/// All of a compilation that a declaration or a call in an unchanged file can depend on: what the files declare, the
/// references, the options. What was read of such a file after an edit in a body elsewhere is what it was before.
/// </summary>
internal sealed class CompilationVersion : IEquatable<CompilationVersion>
{
    private static readonly PerCompilation<CompilationVersion> Known = new(static compilation => new(compilation));

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private Comparison? _last;

    private CompilationVersion(Compilation compilation)
    {
        _trees = ((CSharpCompilation)compilation).SyntaxTrees;
        _references = compilation.ExternalReferences;
        _options = compilation.Options;
    }

    public static CompilationVersion Of(Compilation compilation) => Known.Of(compilation);

    public bool Equals(CompilationVersion? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is not null;
        }

        // All that was read of one compilation is compared to the next one, a thousand times over.
        var last = _last;
        if (last is null || !last.IsWith(other))
        {
            _last = last = new Comparison(other, IsSame(other));
        }

        return last.IsSame;
    }

    public override bool Equals(object? obj) => obj is CompilationVersion other && Equals(other);

    public override int GetHashCode() => _trees.Length;

    private bool IsSame(CompilationVersion other) =>
        _trees.Length == other._trees.Length
        && (_references == other._references || _references.SequenceEqual(other._references))
        && _options.Equals(other._options)
        && _trees.Zip(other._trees, DeclareTheSame).All(same => same);

    // Most are the very same tree. Only what was edited is read: of a project that is compiled once, nothing.
    private static bool DeclareTheSame(SyntaxTree one, SyntaxTree other) =>
        ReferenceEquals(one, other) || DeclarationHash.Of(one) == DeclarationHash.Of(other);

    /// <summary>A comparison that was made. It doesn't keep the other one, which has a compilation's trees.</summary>
    private sealed class Comparison(CompilationVersion other, bool isSame)
    {
        private readonly WeakReference<CompilationVersion> _other = new(other);

        public bool IsSame { get; } = isSame;

        public bool IsWith(CompilationVersion other) => _other.TryGetTarget(out var compared) && ReferenceEquals(compared, other);
    }
}
