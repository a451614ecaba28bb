using System.Text.RegularExpressions;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Pynector.Configuration;
using Pynector.ConsoleOutput;

namespace Pynector.Tests.Trees;

/// <summary>A provider that shows one source as trees, in a text.</summary>
internal sealed partial class TreeScene : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly TracerProvider _provider;

    public TreeScene(bool hasColors = false, SpanLimits? limits = null, bool asJson = false)
    {
        limits ??= new SpanLimits(null, null, null, null);
        var heard = new HeardSpans();
        BaseExporter<Activity> exporter = asJson ? new JsonExporter(_output, limits) : new TreeExporter(_output, hasColors, limits, heard);
        _provider = OpenTelemetry.Sdk.CreateTracerProviderBuilder().AddSource(Source.Name).AddProcessor(heard).AddProcessor(new BatchActivityExportProcessor(exporter)).Build();
    }

    /// <summary>The source that is heard.</summary>
    public ActivitySource Source { get; } = new($"tree.{Guid.NewGuid()}");

    /// <summary>What is shown so far, as it is.</summary>
    public string Raw()
    {
        _provider.ForceFlush();
        return _output.ToString();
    }

    /// <summary>What is shown so far, with times, ids and widths of columns that are the same in each run.</summary>
    public string Shown() => Gaps().Replace(Times().Replace(Spans().Replace(Traces().Replace(Raw(), "TRACE"), "SPAN"), "0.000 ms"), "  ");

    /// <summary>Ends the program.</summary>
    public string ShownAtTheEnd()
    {
        _provider.Shutdown();
        return Shown();
    }

    public void Dispose()
    {
        _provider.Dispose();
        Source.Dispose();
        _output.Dispose();
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Traces();

    [GeneratedRegex("[0-9a-f]{16}")]
    private static partial Regex Spans();

    [GeneratedRegex("[0-9]+\\.[0-9]{3} ms")]
    private static partial Regex Times();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gaps();
}
