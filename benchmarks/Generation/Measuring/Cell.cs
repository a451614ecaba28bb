using Pynector.Benchmarks.Generation.Projects;

namespace Pynector.Benchmarks.Generation.Measuring;

/// <summary>What was measured of one subject.</summary>
/// <param name="Subject">Whose generator.</param>
/// <param name="Cold">Milliseconds of the first run.</param>
/// <param name="Edit">Milliseconds of a run after an edit in an unrelated body.</param>
/// <param name="Outputs">The output steps that such an edit runs again.</param>
internal sealed record Cell(Subject Subject, double Cold, double Edit, int Outputs);
