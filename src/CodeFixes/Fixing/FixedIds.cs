using System.Collections.Immutable;

namespace Pynector.Generators.CodeFixes.Fixing;

/// <summary>Diagnostics that several fixes are for.</summary>
internal static class FixedIds
{
    /// <summary>What is told of a plain method where it is declared.</summary>
    public static readonly ImmutableArray<string> AtDeclaration = ["PYN1001", "PYN1003", "PYN1010", "PYN1011", "PYN2004"];

    /// <summary>What is told of it where it is used.</summary>
    public static readonly ImmutableArray<string> AtUse = ["PYN1004", "PYN1005", "PYN1006", "PYN1007", "PYN1008", "PYN1009"];
}
