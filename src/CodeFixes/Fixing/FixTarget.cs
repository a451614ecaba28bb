using Microsoft.CodeAnalysis;

namespace Pynector.Generators.CodeFixes.Fixing;

/// <summary>A declaration that a fix edits; several diagnostics may lead to one.</summary>
/// <param name="Document">Where the declaration stands.</param>
/// <param name="Declaration">The declaration.</param>
/// <param name="Part">What of it is meant, where the diagnostic is about a part: an attribute.</param>
internal sealed record FixTarget(Document Document, SyntaxNode Declaration, SyntaxNode? Part = null);
