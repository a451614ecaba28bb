namespace Pynector.Generators.Model;

/// <summary>The warnings that the compiler gives at the defining part of a method alone, and the user's tokens that they are about.</summary>
internal sealed record PartWarningsModel
{
    /// <summary>No warning can fall on the part.</summary>
    public static readonly PartWarningsModel None = new() { Ids = default, File = "", Name = default, Parameters = default };

    public required EquatableArray<string> Ids { get; init; }

    /// <summary>The user's file.</summary>
    public required string File { get; init; }

    /// <summary>The method's name in it.</summary>
    public required TokenSpan Name { get; init; }

    /// <summary>The names of the method's parameters in it.</summary>
    public required EquatableArray<TokenSpan> Parameters { get; init; }
}

/// <summary>Where a token stands in a line: all are counted from 1.</summary>
internal readonly record struct TokenSpan(int Line, int Start, int End);
