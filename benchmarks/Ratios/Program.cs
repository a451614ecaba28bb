using Pynector.Benchmarks.Ratios.Cells;
using Pynector.Benchmarks.Ratios.Measuring;
using Pynector.Benchmarks.Ratios.Reporting;

// What tracing costs, as ratios to the code one writes by hand. Prints every cell and every target; exit code 1 if one is short.
if (args is [var name])
{
    StateProcess.Measure(Enum.Parse<State>(name), Console.Out);
    return 0;
}

// Odd, for a median; and in turn, so that a busy minute of the machine is not all of one state.
const int Processes = 5;
var measured = Enumerable.Range(0, Processes).SelectMany(_ => Enum.GetValues<State>().SelectMany(StateProcess.Run)).ToArray();
var table = new Table(measured.GroupBy(cell => (cell.Setting, cell.Variant)).Select(cells => Cell.MedianOf([.. cells])));

Console.WriteLine("state shape variant ns ratio-to-hand-written bytes bytes-of-hand-written");
foreach (var line in table.Lines)
{
    Console.WriteLine(line);
}

var isShort = false;
foreach (var target in Targets.All)
{
    Console.WriteLine(target.Line(table));
    isShort |= !target.IsMet(table);
}

return isShort ? 1 : 0;
