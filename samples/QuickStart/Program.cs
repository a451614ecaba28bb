using System.Text;
using Microsoft.Extensions.Logging;
using Pynector;
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

using var logs = Logs.ToStandardError();
PynectorTelemetry.UseLoggerFactory(logs);
var logger = logs.CreateLogger("QuickStart");

#if !PYNECTOR_TRACING
Console.WriteLine("No trace: this program was built with PynectorTracing=false, and [Traced] left nothing in it.\n");
#endif

try
{
    LogStart(logger, file);
    ImportReport report;

    // Hears every traced method of the program. Without options: what the environment's variables say, OTLP for one.
    using (PynectorSdk.Start(options =>
    {
        options.Exporters = ["console"];
        options.ConsoleFormat = ConsoleFormat.Tree;
        options.MetricExporters = ["none"];
    }))
    {
        report = await Importer.ImportAsync(file, database, interrupt.Token);
    }

    Summary.Print(report);
    LogEnd(logger, report.Imported.Count, database);
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

/// <content>What is logged outside of all spans, and so has no ids.</content>
internal static partial class Program
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Importing {File}")]
    private static partial void LogStart(ILogger logger, string file);

    [LoggerMessage(Level = LogLevel.Information, Message = "Imported {Orders} orders into {Database}")]
    private static partial void LogEnd(ILogger logger, int orders, string database);
}
