using System.Diagnostics;
using OpenTelemetry;
using Pynector.Configuration;

namespace Pynector.ConsoleOutput;

/// <summary>Shows each local root that has ended, with the spans below it, as a tree.</summary>
internal sealed class TreeExporter : BaseExporter<Activity>
{
    // A root that never ends, around a worker's loop for one, is shown in parts.
    private const int Capacity = 10_000;

    private readonly TextWriter _output;
    private readonly TreeWriter _writer;
    private readonly TraceBuffer _buffer;

    /// <param name="output">Where to.</param>
    /// <param name="hasColors">With the terminal's codes for colors.</param>
    /// <param name="limits">How much of a span is shown.</param>
    /// <param name="heard">Knows which spans come here.</param>
    public TreeExporter(TextWriter output, bool hasColors, SpanLimits limits, HeardSpans heard)
    {
        _output = output;
        _writer = new TreeWriter(hasColors, limits);
        _buffer = new TraceBuffer(heard, Capacity);
    }

    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            Show(_buffer.Add(span));
        }

        return ExportResult.Success;
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        foreach (var spans in _buffer.TakeAll())
        {
            Show(spans);
        }

        return true;
    }

    private void Show(IReadOnlyList<Activity> spans)
    {
        if (spans.Count > 0)
        {
            Shown.Write(_output, () => _writer.Write(spans));
        }
    }
}
