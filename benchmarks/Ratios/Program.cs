using Pynector.Benchmarks.Ratios.Cells;
using Pynector.Benchmarks.Ratios.Measuring;
using Pynector.Benchmarks.Ratios.Reporting;

// What tracing costs, as ratios to the code one writes by hand. Prints every cell and every target; exit code 1 if one is short.
var table = new Table();
var settings = Setting.All.ToArray();

// Twice over all settings, so that the compiler's profile of a method is not that of the state that happened to come first.
for (var pass = 0; pass < 2; pass++)
{
    ForEach(TimeSpan.FromMilliseconds(80), (interleaved, duration) => interleaved.WarmUp(duration));
}

Console.WriteLine("state shape variant ns ratio-to-hand-written bytes bytes-of-hand-written");
ForEach(TimeSpan.FromMilliseconds(1900), (interleaved, duration) => table.Add(interleaved.Measure(duration), Console.Out));

var isShort = false;
foreach (var target in Targets.All)
{
    Console.WriteLine(target.Line(table));
    isShort |= !target.IsMet(table);
}

return isShort ? 1 : 0;

void ForEach(TimeSpan duration, Action<Interleaved, TimeSpan> measure)
{
    foreach (var setting in settings)
    {
        using (Listening.Enter(setting.State))
        {
            measure(new Interleaved(setting), duration);
        }
    }
}
