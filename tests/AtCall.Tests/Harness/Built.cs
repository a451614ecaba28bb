using Microsoft.CodeAnalysis.CSharp;

namespace Pynector.AtCall.Tests.Harness;

/// <summary>A project that was built.</summary>
/// <param name="Description">What it was built of.</param>
/// <param name="Compilation">It with what was emitted.</param>
/// <param name="Image">Its assembly.</param>
/// <param name="ReferenceImage">Its reference assembly.</param>
/// <param name="Emitted">The names of the files that the generator added.</param>
/// <param name="Findings">What the package's generator and analyzers said.</param>
internal sealed record Built(string Description, CSharpCompilation Compilation, byte[] Image, byte[] ReferenceImage, IReadOnlyList<string> Emitted, IReadOnlyList<string> Findings);
