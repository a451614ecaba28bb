using System.Diagnostics;
using System.Reflection;
using Pynector.Activities;

namespace Pynector.Spans;

/// <summary>How the spans of one method start and end, and what they record.</summary>
internal sealed partial class SpanRules
{
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

    private bool HasListeners => TracingSwitch.IsOn && Source is { } source && source.HasListeners() && ActivityClass.IsReady;
}
