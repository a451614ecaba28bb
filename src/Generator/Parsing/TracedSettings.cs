using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Parsing;

/// <summary>What one <c>[Traced]</c> says.</summary>
internal sealed record TracedSettings(
    AttributeData Attribute,
    string? Name,
    string? Source,
    string? Kind,
    IReadOnlyList<ITypeSymbol> NotErrors,
    bool? CancellationIsError);
