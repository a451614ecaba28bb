using Pynector.Benchmarks.Ratios.Cells;
using Pynector.Benchmarks.Ratios.Depth;
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

// Odd, for a median; and in turn, so that a busy minute of the machine is not all of one state. What the processes beside it take
// from one of them, it takes from all variants alike.
const int Processes = 5;
var runs = from _ in Enumerable.Range(0, Processes) from state in Enum.GetValues<State>() from family in Families(state) select (state, family);
var measured = runs.AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount).WithMergeOptions(ParallelMergeOptions.NotBuffered).SelectMany(run => StateProcess.Run(run.state, run.family)).ToArray();
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

isShort |= !StackDepth.Write(Console.Out);
return isShort ? 1 : 0;

// What a process has run before decides how the JIT compiles what is shared: spans in one of their own, spans with logs in another, and measured calls in a third.
IEnumerable<Shape[]> Families(State state) =>
    from setting in Setting.In(state)
    where shapes.Contains(setting.Shape)
    group setting.Shape by setting.Shape switch
    {
        Shape.Measured => 2,
        Shape.Run or Shape.Awaited or <= Shape.Stream => 0,
        _ => 1,
    }
    into family
    select family.Distinct().ToArray();

static IReadOnlyList<Shape> Shapes(string[] names) => names.Length == 0 ? Enum.GetValues<Shape>() : [.. names.Select(Enum.Parse<Shape>)];
