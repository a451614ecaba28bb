namespace Pynector.Generators.Model;

/// <summary>What a method's descriptor says of its span.</summary>
/// <param name="Name">The span's name.</param>
/// <param name="Source">The activity source, or null for the project's.</param>
/// <param name="Kind">A member of <c>ActivityKind</c>, by name.</param>
/// <param name="NotErrors">Exception types that are no errors.</param>
/// <param name="CancellationIsError">Whether a cancellation counts as an error.</param>
/// <param name="ResultTag">The key for the return value, or null.</param>
/// <param name="Root">Whether it starts a new trace.</param>
/// <param name="Level">How detailed it is: the number of the <c>SpanLevel</c>.</param>
/// <param name="Log">Which log events accompany it: the number of the <c>LogEvents</c>.</param>
/// <param name="Code">Where the method stands; null unless the project asks for it.</param>
/// <param name="Library">The assembly that declares the method, where that is another one.</param>
internal sealed record SpanModel(
    string Name,
    string? Source,
    string Kind,
    EquatableArray<string> NotErrors,
    bool CancellationIsError,
    string? ResultTag,
    bool Root,
    int Level,
    int Log,
    CodeModel? Code,
    LibraryModel? Library = null);
