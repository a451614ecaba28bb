using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>An ordinary method that this project's settings, or its own assembly's, trace at its calls.</summary>
/// <param name="Symbol">Its definition.</param>
/// <param name="Refusal">Why none of its calls can be intercepted, in words that follow "because"; null where they can be.</param>
/// <param name="IsForeign">Whether another assembly declares it: nothing is told at its declaration.</param>
internal sealed record TracedMethod(IMethodSymbol Symbol, string? Refusal, bool IsForeign);
