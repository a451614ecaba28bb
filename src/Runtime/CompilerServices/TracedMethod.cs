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

    /// <summary>Describes no method, but the rules for the spans of all.</summary>
    internal TracedMethod()
    {
        _name = "";
    }

    // Settings have setters: an init accessor's signature names a type that netstandard2.0 doesn't have, and a library built for
    // that would miss it in this assembly's build for a later framework.

    /// <summary>Gets or sets the exception types that are not recorded.</summary>
    public Type[]? NotErrors { get; set; }

    /// <summary>Gets or sets whether a requested cancellation is an error.</summary>
    public bool CancellationIsError { get; set; }

    /// <summary>Gets or sets the key under which a wrapped method's result is recorded, or <see langword="null"/> for not at all.</summary>
    public string? ResultTag { get; set; }

    /// <summary>Gets or sets whether the method starts a new trace, linked to its caller's span.</summary>
    public bool Root { get; set; }

    /// <summary>Gets or sets whether messages and stack traces of exceptions are recorded, or their types alone.</summary>
    public bool ExceptionDetails { get; set; } = true;

    /// <summary>Gets or sets where the method stands, or <see langword="null"/> where spans don't say it.</summary>
    public CodeLocation? Code { get; set; }

    /// <summary>Gets whether somebody listens: the branch that a call costs while nobody does.</summary>
    public bool HasListeners
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TracingSwitch.IsOn && _source is { } source && source.HasListeners();
    }
}
