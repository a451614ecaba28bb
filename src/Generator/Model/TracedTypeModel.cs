namespace Pynector.Generators.Model;

/// <summary>The traced methods of one type: one emitted file.</summary>
internal sealed record TracedTypeModel(ContainingTypeModel Type, EquatableArray<TracedMethodModel> Methods);
