using Pynector.Benchmarks.Ratios.Cells;
using Pynector.Benchmarks.Ratios.Measuring;
using Pynector.Benchmarks.Ratios.Reporting;

// What tracing costs, as ratios to the code one writes by hand. Prints every cell and every target; exit code 1 if one is short.
// Arguments are the shapes to measure (Task, Log, …); none: all of them.
if (args is [StateProcess.Measuring, var name, .. var only])
{
    StateProcess.Measure(Enum.Parse<State>(name), Shapes(only), Console.Out);
    return 0;
}

var shapes = Shapes(args);

// Odd, for a median; and in turn, so that a busy minute of the machine is not all of one state.
const int Processes = 5;
var measured = Enumerable.Range(0, Processes).SelectMany(_ => Enum.GetValues<State>().SelectMany(Run)).ToArray();
var table = new Table(measured.GroupBy(cell => (cell.Setting, cell.Variant)).Select(cells => Cell.MedianOf([.. cells])));

Console.WriteLine("state shape variant ns ratio-to-hand-written bytes bytes-of-hand-written");
foreach (var line in table.Lines)
{
    Console.WriteLine(line);
}

var isShort = false;
foreach (var target in Targets.All.Where(target => shapes.Contains(target.Setting.Shape)))
{
    Console.WriteLine(target.Line(table));
    isShort |= !target.IsMet(table);
}

return isShort ? 1 : 0;

// What a process has run before decides how the JIT compiles what is shared: spans in one of their own, spans with logs in another, and measured calls in a third.
IEnumerable<Cell> Run(State state) => shapes.GroupBy(shape => shape == Shape.Measured ? 2 : shape <= Shape.Stream ? 0 : 1).SelectMany(family => StateProcess.Run(state, [.. family]));

static IReadOnlyList<Shape> Shapes(string[] names) => names.Length == 0 ? Enum.GetValues<Shape>() : [.. names.Select(Enum.Parse<Shape>)];
