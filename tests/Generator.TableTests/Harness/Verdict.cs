using Pynector.Generator.TableTests.Table;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>What became of a combination.</summary>
internal enum Outcome
{
    /// <summary>C# refuses the method also without tracing.</summary>
    NotCSharp,

    /// <summary>C# refuses the traced declaration, which is the compiler's to say.</summary>
    LeftToCompiler,

    /// <summary>It has the diagnostics that it deserves.</summary>
    Refused,

    /// <summary>It stays untraced, of which its author is told, and runs as it did.</summary>
    StaysUntraced,

    /// <summary>It is woven, and can't be called from a test.</summary>
    Compiles,

    /// <summary>It is woven, and runs as it did without tracing, in one span.</summary>
    RunsTheSame,

    /// <summary>None of these.</summary>
    Fails,
}

/// <summary>What became of a combination, and what is wrong with that.</summary>
/// <param name="Combination">The combination.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Fault">What is wrong, in words that programs with the same fault share; empty where nothing is.</param>
/// <param name="Detail">The same in this program.</param>
internal sealed record Verdict(Combination Combination, Outcome Outcome, string Fault = "", string Detail = "");
