using System.Text;
using QuickStart;

// Imports orders from a CSV file into SQLite, and shows the trace of the import as a tree.
// What to look at: Importer and OrderSaver (traced in place), OrderParser and Pricing (wrapped), OrderFile (a stream), OrderStore (a class as a whole), ImportReport (an ordinary method, traced at its call).

const int Failed = 1;
const int Interrupted = 130;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if (args.Length > 1)
{
    await Console.Error.WriteLineAsync("usage: QuickStart [orders.csv]");
    return Failed;
}

var file = args is [var given] ? given : Path.Combine(AppContext.BaseDirectory, "orders.csv");
var database = Path.Combine(Path.GetTempPath(), "pynector-quickstart.db");

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupt.Cancel();
};

// The spans of an assembly come from the source of its name, unless PynectorSourceName says otherwise.
using var trace = new TraceTree(source: "QuickStart", orderBy: "order.line");

try
{
    var report = await Importer.ImportAsync(file, database, interrupt.Token);
    TreePrinter.Print(trace.Roots());
    Console.WriteLine();
    Summary.Print(report);
    return 0;
}
catch (Exception e) when (e is OrderFileException or DatabaseFileException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return Failed;
}
catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Interrupted.");
    return Interrupted;
}
