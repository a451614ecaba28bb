namespace Pynector.Generators.CodeFixes.Fixing;

/// <summary>What a fix would do about a diagnostic.</summary>
internal sealed record Offer(string Title, IReadOnlyList<FixTarget> Targets);
