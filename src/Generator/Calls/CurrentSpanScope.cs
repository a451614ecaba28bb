using Microsoft.CodeAnalysis;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;

namespace Pynector.Generators.Calls;

/// <summary>What the search for calls of <c>CurrentSpan</c> in one file depends on, but for the file itself.</summary>
/// <param name="Options">The project's settings.</param>
/// <param name="Version">What the project declares; null where each level is on, and nothing is looked for.</param>
internal sealed record CurrentSpanScope(GeneratorOptions Options, CompilationVersion? Version)
{
    public static CurrentSpanScope Of(Compilation compilation, GeneratorOptions options) => new(options, LeavesOut(options) ? CompilationVersion.Of(compilation) : null);

    /// <summary>Whether there can be methods whose level is off, and calls in them that can be intercepted.</summary>
    public static bool LeavesOut(GeneratorOptions options) => options is { Intercepts: true, Settings.SpanLevel: not SpanLevel.Verbose };
}
