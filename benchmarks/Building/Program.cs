using System.Globalization;
using Pynector.Benchmarks.Building.Measuring;
using Pynector.Benchmarks.Building.Projects;
using Pynector.Benchmarks.Building.Reporting;

// What tracing costs to build: whole builds of projects on disk, their processor time and the size of their assemblies.
// Arguments: the numbers of methods; none: 10, 100, 1000 and 5000. Exit code 1 if a target is short.
if (OperatingSystem.IsWindows())
{
    await Console.Error.WriteLineAsync("The shell's time of a command is needed: run this on Linux or macOS.");
    return 2;
}

const int Runs = 3;
int[] sizes = args.Length > 0 ? [.. args.Select(static size => int.Parse(size, CultureInfo.InvariantCulture))] : [10, 100, 1_000, 5_000];
var cells = new List<Cell>();
Console.WriteLine("methods subject cold-s edited-s assembly-kb");
foreach (var size in sizes)
{
    foreach (var subject in Enum.GetValues<Subject>())
    {
        using var project = new MeasuredProject(subject, size);
        Build.Restore(project.Folder);
        var cold = Median(Enumerable.Range(0, Runs).Select(_ => Build.Cold(project.Folder)));
        project.Edit();
        var cell = new Cell(subject, size, cold, Build.Again(project.Folder), project.Size);
        cells.Add(cell);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,7} {subject,-13} {cell.Cold,6:0.0} {cell.Edited,8:0.0} {cell.Size / 1024,11}"));
    }
}

var isShort = false;
foreach (var (line, isMet) in sizes.Contains(Target.Methods) ? Target.All.Select(target => target.Check(cells)) : [])
{
    Console.WriteLine(line);
    isShort |= !isMet;
}

return isShort ? 1 : 0;

static double Median(IEnumerable<double> values)
{
    double[] ordered = [.. values.Order()];
    return ordered[ordered.Length / 2];
}
