namespace Pynector.Generators.Model;

/// <summary>A plain traced method, as far as the search for its calls goes.</summary>
/// <param name="Name">Its name: only calls of something so named are bound.</param>
/// <param name="Level">How detailed its spans are.</param>
/// <param name="IsExported">Whether other assemblies can call it.</param>
/// <param name="Source">The activity source of its spans, or null for the project's.</param>
internal sealed record CallTargetModel(string Name, SpanLevel Level, bool IsExported, string? Source);
