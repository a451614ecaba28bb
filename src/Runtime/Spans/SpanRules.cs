using System.Diagnostics;
using System.Reflection;
using Pynector.Activities;

namespace Pynector.Spans;

/// <summary>How the spans of one method start and end, and what they record.</summary>
internal sealed partial class SpanRules
{
    private readonly ActivitySource? _source;
    private readonly string _name;
    private readonly ActivityKind _kind;

    /// <summary>Initializes a new instance of the <see cref="SpanRules"/> class, for a traced method.</summary>
    internal SpanRules(Assembly assembly, string source, string name, ActivityKind kind)
    {
        _source = TracedSources.Get(source, assembly);
        _name = name;
        _kind = kind;
    }

    /// <summary>Initializes a new instance of the <see cref="SpanRules"/> class, for spans that others start.</summary>
    internal SpanRules()
    {
        _name = "";
    }

    /// <summary>Gets the source of the spans; <see langword="null"/> where the method stays untraced.</summary>
    internal ActivitySource? Source => _source;

    internal Type[]? NotErrors { get; set; }

    internal bool CancellationIsError { get; set; }

    internal string? ResultTag { get; set; }

    internal bool Root { get; set; }

    internal bool HasExceptionDetails { get; set; } = true;

    internal CodeTags? Code { get; set; }

    internal LogEvents Log { get; set; }

    internal string? LogCategory { get; set; }

    private bool HasListeners => TracingSwitch.IsOn && _source is { } source && source.HasListeners();
}
