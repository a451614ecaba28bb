namespace Pynector.Generators.Model;

/// <summary>A member that emitted code outside its type can't name, and the way to it.</summary>
/// <param name="IsInType">Whether a class inside the member's own, partial type reaches it; or else an unsafe accessor.</param>
/// <param name="Class">The name of the class that has the way.</param>
/// <param name="TypeParameters">That class's type parameters, where it stands outside a generic type: <c>&lt;T&gt;</c>, or empty.</param>
/// <param name="Constraints">Their <c>where</c> clauses.</param>
/// <param name="Attributes">The attributes that the method needs, such as that of unsafe accessors.</param>
/// <param name="Method">The method of that class, in C#.</param>
/// <param name="Beside">A member of the type itself, by which the class inside reaches what only the type's own members can; or null.</param>
internal sealed record AccessModel(
    bool IsInType, string Class, string TypeParameters, EquatableArray<string> Constraints, EquatableArray<string> Attributes, string Method, string? Beside = null);
