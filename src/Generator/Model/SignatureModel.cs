namespace Pynector.Generators.Model;

/// <summary>A method's declaration, as text that compiles anywhere in the emitted file.</summary>
/// <param name="Modifiers">The user's modifiers but <c>async</c> and <c>partial</c>, each followed by a space.</param>
/// <param name="ReturnType">The return type, with <c>ref</c> kinds none.</param>
/// <param name="Name">The identifier, escaped where it is a keyword.</param>
/// <param name="TypeParameters"><c>&lt;T&gt;</c>, or empty.</param>
/// <param name="Parameters">The parameters with their names, in C#.</param>
/// <param name="Constraints"><c>where</c> clauses, one each.</param>
/// <param name="ParameterNames">The bare names of parameters and type parameters, which locals must not take.</param>
/// <param name="Nullable">The nullable context that stands at the user's declaration, as <c>#nullable</c> writes it.</param>
internal sealed record SignatureModel(
    string Modifiers,
    string ReturnType,
    string Name,
    string TypeParameters,
    string Parameters,
    EquatableArray<string> Constraints,
    EquatableArray<string> ParameterNames,
    string Nullable);
