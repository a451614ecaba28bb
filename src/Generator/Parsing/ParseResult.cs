using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>
/// One declaration, parsed. The diagnostics hold real locations, so that <c>#pragma</c> suppresses them; the model
/// holds none, so that an edit which only moves a method emits nothing anew.
/// </summary>
internal sealed record ParseResult(TracedMethodModel? Method, EquatableArray<Diagnostic> Diagnostics);
