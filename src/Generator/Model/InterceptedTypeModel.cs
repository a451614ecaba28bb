namespace Pynector.Generators.Model;

/// <summary>The intercepted calls of one type's methods: one emitted file.</summary>
/// <param name="HintName">The name of the file, unlike any other's.</param>
internal sealed record InterceptedTypeModel(string HintName, ContainingTypeModel Type, EquatableArray<InterceptedMethodModel> Methods);

/// <summary>A method, and the calls of it that its one wrapper replaces.</summary>
internal sealed record InterceptedMethodModel(AtCallModel Method, EquatableArray<CallLocationModel> Calls);
