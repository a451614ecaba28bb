using System.Diagnostics;
using System.Reflection;
using Pynector.Activities;
using Pynector.Metrics;

namespace Pynector.Spans;

/// <summary>How the spans of one method start and end, and what they record.</summary>
internal sealed partial class SpanRules
{
    /// <summary>The rules of a method that has none of its own: for a span that such a method has started.</summary>
    internal static readonly SpanRules OfEveryMethod = new();

    private readonly string? _sourceName;
    private readonly Assembly? _assembly;
    private readonly string _name;
    private readonly ActivityKind _kind;
    private ActivitySource? _source;

    /// <summary>Initializes a new instance of the <see cref="SpanRules"/> class, for a traced method.</summary>
    internal SpanRules(Assembly assembly, string source, string name, ActivityKind kind)
    {
        _sourceName = source;
        _assembly = assembly;
        _name = name;
        _kind = kind;
    }

    /// <summary>Initializes a new instance of the <see cref="SpanRules"/> class, for spans that others start.</summary>
    internal SpanRules()
    {
        _name = "";
    }

    /// <summary>Gets the source of the spans; <see langword="null"/> where the method stays untraced, for the moment at least.</summary>
    // Made when it is first asked for, and not with the descriptor: that runs the filters of listeners, and a filter may call the
    // method itself, which would find its descriptor half made.
    internal ActivitySource? Source => _source ??= _assembly is null ? null : TracedSources.Get(_sourceName!, _assembly);

    /// <summary>Gets or sets the type of the tasks that the method returned, where it is an <c>async</c> method's.</summary>
    internal Type? AsyncTaskType { get; set; }

    internal Type[]? NotErrors { get; set; }

    internal bool CancellationIsError { get; set; }

    internal string? ResultTag { get; set; }

    internal bool Root { get; set; }

    internal bool HasExceptionDetails { get; set; } = true;

    internal CodeTags? Code { get; set; }

    internal LogEvents Log { get; set; }

    internal string? LogCategory { get; set; }

    /// <summary>Gets what measures the calls; <see langword="null"/> for a method that isn't measured.</summary>
    internal CallMetrics? Metrics { get; private set; }

    /// <summary>Gets or sets whether calls are measured.</summary>
    internal bool IsMeasured
    {
        get => Metrics is not null;
        set => Metrics = value && _assembly is not null ? new CallMetrics(_sourceName!, _assembly, _name, _kind) : null;
    }

    /// <summary>Takes the time at which a call begins, where it is measured; else 0.</summary>
    internal long StartMeasuring() => Metrics is null ? 0 : Metrics.Start();

    private bool HasListeners => TracingSwitch.IsOn && Source is { } source && source.HasListeners() && ActivityClass.IsReady;
}
