using System.Globalization;
using Pynector.Benchmarks.Generation.Measuring;
using Pynector.Benchmarks.Generation.Reporting;

// What generating costs a build (cold) and an IDE (after an edit). Prints every cell and every target; exit code 1 if one is short.
var cells = Interleaved.Measure();
Console.WriteLine("1,000 methods in 100 classes: generator cold-ms edit-ms outputs-run-again");
foreach (var cell in cells)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Targets.NameOf(cell.Subject),-13} {cell.Cold,7:F1} {cell.Edit,7:F2} {cell.Outputs,3}"));
}

var (bare, with) = Interleaved.MeasureKeystrokes();
Console.WriteLine("2,000 files, 100,000 calls, 20 of them traced: a keystroke, generated and bound");
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without       {bare,7:F2} ms"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with          {with,7:F2} ms"));

var targets = Targets.Of(cells).Append(Targets.OfKeystrokes(bare, with)).ToList();
targets.ForEach(target => Console.WriteLine(target.Line));
return targets.TrueForAll(target => target.IsMet) ? 0 : 1;
