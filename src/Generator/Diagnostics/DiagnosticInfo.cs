using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;

namespace Pynector.Generators.Diagnostics;

/// <summary>A diagnostic to be reported, comparable by value: Roslyn's own compares its arguments by reference.</summary>
/// <param name="Location">A real location, so that <c>#pragma</c> suppresses the diagnostic: one made of a path and a span is not found by it.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, Location Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location, [.. Arguments]);
}
