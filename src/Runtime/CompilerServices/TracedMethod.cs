using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Pynector.Activities;
using Pynector.Spans;

namespace Pynector.CompilerServices;

/// <summary>All that is known of a traced method at compile time, and what its calls do with it. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class TracedMethod
{
    private readonly SpanRules _rules;

    // The rules have it, too. It stands here as well for the branch that a call costs while nobody listens.
    private ActivitySource? _source;

    // Likewise.
    private Histogram<double>? _histogram;

    /// <summary>Describes a traced method. Never throws.</summary>
    /// <param name="assembly">The assembly of the method; its informational version is the source's version.</param>
    /// <param name="source">The name of the <see cref="ActivitySource"/>; methods of one assembly and name share one.</param>
    /// <param name="name">The name of the spans.</param>
    /// <param name="kind">The kind of the spans.</param>
    public TracedMethod(Assembly assembly, string source, string name, ActivityKind kind = ActivityKind.Internal)
    {
        _rules = new SpanRules(assembly, source, name, kind);
    }

    // Settings have setters: an init accessor's signature names a type that netstandard2.0 doesn't have, and a library built for
    // that would miss it in this assembly's build for a later framework.

    private TracedMethod(SpanRules rules)
    {
        _rules = rules;
    }

    /// <summary>Gets a method that nobody can listen to.</summary>
    internal static TracedMethod Untraced { get; } = new(SpanRules.OfEveryMethod);

    internal SpanRules Rules => _rules;

    /// <summary>Gets or sets the exception types that are not recorded.</summary>
    public Type[]? NotErrors
    {
        get => _rules.NotErrors;
        set => _rules.NotErrors = value;
    }

    /// <summary>Gets or sets whether a requested cancellation is an error.</summary>
    public bool CancellationIsError
    {
        get => _rules.CancellationIsError;
        set => _rules.CancellationIsError = value;
    }

    /// <summary>Gets or sets the key under which a split or plain method's result is recorded, or <see langword="null"/> for not at all.</summary>
    public string? ResultTag
    {
        get => _rules.ResultTag;
        set => _rules.ResultTag = value;
    }

    /// <summary>Gets or sets whether the method starts a new trace, linked to its caller's span.</summary>
    public bool Root
    {
        get => _rules.Root;
        set => _rules.Root = value;
    }

    /// <summary>Gets or sets whether messages and stack traces of exceptions are recorded, or their types alone.</summary>
    public bool ExceptionDetails
    {
        get => _rules.HasExceptionDetails;
        set => _rules.HasExceptionDetails = value;
    }

    /// <summary>Sets where the method stands; unset, spans don't say it.</summary>
    public CodeLocation Code
    {
        set => _rules.Code = value.Tags;
    }

    /// <summary>Gets or sets which log events accompany the spans.</summary>
    public LogEvents Log
    {
        get => _rules.Log;
        set => _rules.Log = value;
    }

    /// <summary>Gets or sets the category of the log events where the call has no logger of its own: the type's full name.</summary>
    public string? LogCategory
    {
        get => _rules.LogCategory;
        set => _rules.LogCategory = value;
    }

    /// <summary>Gets or sets whether calls are measured: the histogram <c>traces.span.metrics.duration</c>.</summary>
    public bool Metrics
    {
        get => _rules.IsMeasured;
        set => _rules.IsMeasured = value;
    }

    /// <summary>Gets whether somebody hears the spans or the measurements of a method that is measured: the branch that its call costs while nobody does.</summary>
    public bool IsObserved
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HasListeners || IsMeasured;
    }

    private bool IsMeasured
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TracingSwitch.IsOn && (_histogram ?? FindHistogram()) is { Enabled: true };
    }

    /// <summary>Gets whether somebody listens: the branch that a call costs while nobody does.</summary>
    public bool HasListeners
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TracingSwitch.IsOn && (_source ?? FindSource()) is { } source && source.HasListeners() && ActivityClass.IsReady;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ActivitySource? FindSource() => _source = _rules.Source;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Histogram<double>? FindHistogram() => _histogram = _rules.Metrics?.Histogram;
}
