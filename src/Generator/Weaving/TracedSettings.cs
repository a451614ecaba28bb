using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Weaving;

/// <summary>What <c>[Traced]</c> says: a method's own settings, where they say nothing its type's.</summary>
/// <param name="Attribute">The attribute that traces the method: its own, or its type's.</param>
/// <param name="NamesBuilder">Whether the builder is named for this method: one of its type serves those methods only that it fits.</param>
/// <param name="Name">The span's name, or null for the default.</param>
/// <param name="Prefix">The type's name for its methods' spans, or null for the type's own.</param>
internal sealed record TracedSettings(
    AttributeData Attribute,
    bool NamesBuilder,
    string? Name,
    string? Prefix,
    string? Source,
    string? Kind,
    IReadOnlyList<ITypeSymbol>? NotErrors,
    bool? CancellationIsError,
    bool? Root,
    int? Level,
    int? Log,
    INamedTypeSymbol? Builder)
{
    /// <summary>The settings of a method of a traced type: <paramref name="type"/>'s where it has none of its own.</summary>
    public TracedSettings Over(TracedSettings type) => this with
    {
        Prefix = type.Name,
        Source = Source ?? type.Source,
        Kind = Kind ?? type.Kind,
        NotErrors = NotErrors ?? type.NotErrors,
        CancellationIsError = CancellationIsError ?? type.CancellationIsError,
        Root = Root ?? type.Root,
        Level = Level ?? type.Level,
        Log = Log ?? type.Log,
        Builder = Builder ?? type.Builder,
    };

    /// <summary>A type's settings as those of a method that has none of its own.</summary>
    public TracedSettings ForMethod() => this with { NamesBuilder = false, Name = null, Prefix = Name };
}
