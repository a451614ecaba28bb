using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Incremental;

/// <summary>
/// Keeps what was found out about an object of the compiler, for as long as that object lives.
/// <para>
/// An edit makes a new compilation, and the compiler asks the generator everything again. What it asks about is mostly the same: a compilation shares its unchanged files, and the
/// assemblies it references, with the one before. So an answer is kept with the object that it depends on, and goes when the compiler lets go of the object. The rule is: an answer depends
/// on its object alone. <see cref="PerTree{T}"/>, <see cref="PerSymbol{TSymbol, T}"/> and <see cref="PerCompilation{T}"/> say what this means for each kind of object; an answer that depends
/// on more is kept by <see cref="PerVersion{TKey, TVersion, T}"/>.
/// </para>
/// </summary>
internal abstract class PerObject<TKey, T>(Func<TKey, T>? find)
    where TKey : class
{
    private readonly ConditionalWeakTable<TKey, StrongBox<T>> _known = new();
    private readonly ConditionalWeakTable<TKey, StrongBox<T>>.CreateValueCallback _find = key => new StrongBox<T>(find!(key));

    public T Of(TKey key) => _known.GetValue(key, _find).Value!;

    /// <summary>The same, where the answer is found by help of what the object belongs to, such as the compilation of a source's symbol.</summary>
    public T Of(TKey key, Func<T> findBy) => (_known.TryGetValue(key, out var known) ? known : _known.GetValue(key, _ => new StrongBox<T>(findBy()))).Value!;
}

/// <summary>What the text of a file tells. A file never changes: an edit puts another one in its place.</summary>
internal sealed class PerTree<T>(Func<SyntaxTree, T> find) : PerObject<SyntaxTree, T>(find);

/// <summary>What a symbol and the symbols around it tell. A symbol of source belongs to one compilation, and goes with it; one of metadata stays while the reference does.</summary>
internal sealed class PerSymbol<TSymbol, T>(Func<TSymbol, T>? find = null) : PerObject<TSymbol, T>(find)
    where TSymbol : class, ISymbol;

/// <summary>What one state of the project tells, which all its methods ask for.</summary>
internal sealed class PerCompilation<T>(Func<Compilation, T> find) : PerObject<Compilation, T>(find);
