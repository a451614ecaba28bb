namespace Pynector.Generators.Model;

/// <summary>The type that a traced method stands in.</summary>
/// <param name="Namespace">Its namespace, empty for the global one.</param>
/// <param name="Declarations">What re-opens it, the outermost type first: <c>partial class Outer&lt;T&gt;</c>.</param>
/// <param name="Name">Its name, without arity: <c>{Outer}.{Type}</c>.</param>
/// <param name="SpansName">The name of the emitted class that holds its descriptors.</param>
/// <param name="HintName">The name of its emitted file, if no other type has the same without regard to case.</param>
internal sealed record ContainingTypeModel(
    string Namespace,
    EquatableArray<string> Declarations,
    string Name,
    string SpansName,
    string HintName);
