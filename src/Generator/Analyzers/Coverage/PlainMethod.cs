using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>A plain traced method, by the settings of this project or of the method's own assembly; or a method that no generator could weave.</summary>
/// <param name="Symbol">Its definition.</param>
/// <param name="Refusal">Why none of its calls can be intercepted, in words that follow "because"; null where they can be.</param>
/// <param name="IsForeign">Whether another assembly declares it: nothing is told at its declaration.</param>
internal sealed record PlainMethod(IMethodSymbol Symbol, string? Refusal, bool IsForeign);
