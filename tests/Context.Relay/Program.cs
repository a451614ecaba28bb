using System.Diagnostics;
using OpenTelemetry;
using Pynector;

// The other process: takes a message from the standard input, works on it under its sender's span, and answers on the standard
// output. A line is a header, its value in base 64, as a broker would carry the bytes; an empty line ends the message.
var spans = new List<Activity>();
using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name == typeof(Program).Assembly.GetName().Name,
    Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
    ActivityStopped = spans.Add,
};
ActivitySource.AddActivityListener(listener);

var received = new Dictionary<string, byte[]>();
while (Console.ReadLine() is { Length: > 0 } line)
{
    var parts = line.Split(' ');
    received.Add(parts[0], Convert.FromBase64String(parts[1]));
}

var answer = new Dictionary<string, byte[]>();
await Relay.HandleAsync(TraceContext.Extract(received), answer);

foreach (var header in answer)
{
    Console.WriteLine($"header {header.Key} {Convert.ToBase64String(header.Value)}");
}

foreach (var span in spans)
{
    Console.WriteLine($"span {span.OperationName} {span.TraceId} {span.SpanId} {span.ParentSpanId}");
}

/// <summary>What the other process does with a message.</summary>
internal static partial class Relay
{
    /// <summary>Works on a message, and writes the headers of the answer under its own span.</summary>
    /// <param name="sender">Under what it was sent.</param>
    /// <param name="answer">The headers of the answer.</param>
    [Traced("relay.handle", Kind = ActivityKind.Consumer)]
    public static partial Task HandleAsync([Parent] TraceContext sender, IDictionary<string, byte[]> answer);

    private static async Task HandleAsyncCore(TraceContext sender, IDictionary<string, byte[]> answer)
    {
        Baggage.Current = sender.Baggage;
        await WorkAsync();
        Baggage.SetBaggage("relayed", "yes");
        TraceContext.Inject(answer);
    }

    [Traced("relay.work")]
    private static async partial Task WorkAsync() => await Task.Yield();
}
