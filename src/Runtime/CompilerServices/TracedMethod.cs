using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pynector.CompilerServices;

/// <summary>All that is known of a traced method at compile time, and what its calls do with it. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class TracedMethod
{
    private readonly ActivitySource? _source;
    private readonly string _name;
    private readonly ActivityKind _kind;

    /// <summary>Describes a traced method. Never throws.</summary>
    /// <param name="assembly">The assembly of the method; its informational version is the source's version.</param>
    /// <param name="source">The name of the <see cref="ActivitySource"/>; methods of one assembly and name share one.</param>
    /// <param name="name">The name of the spans.</param>
    /// <param name="kind">The kind of the spans.</param>
    public TracedMethod(Assembly assembly, string source, string name, ActivityKind kind = ActivityKind.Internal)
    {
        _source = Sources.Get(source, assembly);
        _name = name;
        _kind = kind;
    }

    /// <summary>Gets the exception types that are not recorded.</summary>
    public Type[]? NotErrors { get; init; }

    /// <summary>Gets whether a requested cancellation is an error.</summary>
    public bool CancellationIsError { get; init; }

    /// <summary>Gets the key under which a wrapped method's result is recorded, or <see langword="null"/> for not at all.</summary>
    public string? ResultTag { get; init; }

    /// <summary>Gets whether somebody listens: the branch that a call costs while nobody does.</summary>
    public bool HasListeners
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TracingSwitch.IsOn && _source is { } source && source.HasListeners();
    }

    /// <summary>Starts the span of a call and makes it current. Never throws.</summary>
    /// <param name="caller">The caller's context, captured before.</param>
    /// <returns>The span, or <see langword="null"/> where the call is sampled out.</returns>
    public Activity? Start(in CallerContext caller)
    {
        try
        {
            return _source?.StartActivity(_name, _kind);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Start, fault);
            return FindStarted(caller);
        }
    }

    /// <summary>Starts the span of a wrapped call that runs synchronously, or whose callee returns a task without being <c>async</c>.</summary>
    /// <returns>The call.</returns>
    public TracedCall Enter() => new(this, CallerContext.CaptureActivity(), isAsync: false);

    /// <summary>Starts the span of a wrapped call whose callee is <c>async</c>.</summary>
    /// <returns>The call.</returns>
    public TracedCall EnterAsync() => new(this, CallerContext.Capture(), isAsync: true);

    // Where a listener's ActivityStarted throws, the span is started and current but StartActivity returns nothing. An outer
    // span of the same method looks just like it: only what was current before tells them apart.
    private Activity? FindStarted(in CallerContext caller)
    {
        var current = Activity.Current;
        caller.Restore();
        if (current is null || ReferenceEquals(current, Activity.Current)
            || !ReferenceEquals(current.Source, _source) || current.OperationName != _name)
        {
            return null;
        }

        CurrentActivity.Set(current);
        return current;
    }
}
