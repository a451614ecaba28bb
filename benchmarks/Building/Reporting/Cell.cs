using Pynector.Benchmarks.Building.Projects;

namespace Pynector.Benchmarks.Building.Reporting;

/// <summary>What was measured of one project.</summary>
/// <param name="Cold">Seconds of the processor, of a build from nothing: the median of the runs.</param>
/// <param name="Edited">The same, of a build after one edit.</param>
/// <param name="Size">Bytes of the assembly.</param>
internal sealed record Cell(Subject Subject, int Methods, double Cold, double Edited, long Size);
