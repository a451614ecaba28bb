using Microsoft.CodeAnalysis;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;

namespace Pynector.Generators.Calls;

/// <summary>What the search for calls in one file depends on, but for the file itself.</summary>
/// <param name="Names">The names of the methods looked for.</param>
/// <param name="Version">What the project and its references declare; null where nothing is looked for, and nothing need be read.</param>
/// <param name="Options">The project's settings.</param>
internal sealed record CallScope(CallNames Names, CompilationVersion? Version, GeneratorOptions Options)
{
    public static CallScope Of(Compilation compilation, CallNames names, GeneratorOptions options) =>
        new(names, names.IsEmpty ? null : CompilationVersion.Of(compilation), options);
}
