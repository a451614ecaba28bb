using System.Diagnostics;

namespace Pynector;

/// <summary>Makes a span of every call of the method, from its start until its task completes or it returns.</summary>
/// <remarks>
/// On a class, struct or record the attribute speaks of the methods declared in it that return a task or an async stream. On an
/// interface it speaks of the interface's own methods that do: each call through the interface is a span, whatever implements it.
/// <see cref="NotTracedAttribute"/> leaves a method out.
/// <para>
/// While nobody listens to the method's <see cref="ActivitySource"/> a call costs a branch. Built with
/// <c>PynectorTracing=false</c>, neither the attribute nor the tracing is in the assembly.
/// </para>
/// </remarks>
[Conditional("PYNECTOR_TRACING")]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class TracedAttribute : Attribute
{
    /// <summary>Traces under the default name: <c>{Type}.{Method}</c>, without namespace and type arguments.</summary>
    public TracedAttribute()
    {
    }

    /// <summary>Traces under a name of its own.</summary>
    /// <param name="name">
    /// The name of the span, for example <c>orders.place</c>; on a type or an interface, the prefix of its methods' names: <c>orders</c>.
    /// </param>
    public TracedAttribute(string name) => Name = name;

    /// <summary>Gets the name of the span, or <see langword="null"/> for the default: <c>{Type}.{Method}</c>.</summary>
    public string? Name { get; }

    /// <summary>Gets or sets the relationship of the span to its caller and callees. The default is <see cref="ActivityKind.Internal"/>.</summary>
    public ActivityKind Kind { get; set; } = ActivityKind.Internal;

    /// <summary>
    /// Gets or sets the name of the <see cref="ActivitySource"/> that starts the span. The default is the MSBuild property
    /// <c>PynectorSourceName</c>, which is the assembly's name unless the project says otherwise.
    /// </summary>
    public string? Source { get; set; }

    /// <summary>
    /// Gets or sets the exception types, derived ones included, that are no failure of the method: they are not recorded,
    /// and leave the span's status unset. The default is none.
    /// </summary>
    public Type[]? NotErrors { get; set; }

    /// <summary>
    /// Gets or sets whether a requested cancellation is recorded as an error. The default is <see langword="false"/>: the
    /// span gets the tag <c>pynector.canceled</c>, and its status stays unset. A timeout is an error either way.
    /// </summary>
    public bool CancellationIsError { get; set; }

    /// <summary>
    /// Gets or sets how detailed the span is. The default is <see cref="SpanLevel.Information"/>. Methods more detailed than
    /// the MSBuild property <c>PynectorSpanLevel</c> are compiled as if tracing were off.
    /// </summary>
    public SpanLevel Level { get; set; }

    /// <summary>
    /// Gets or sets whether the span starts a new trace, linked to the span of the caller. The default is
    /// <see langword="false"/>: it continues the caller's trace.
    /// </summary>
    public bool Root { get; set; }

    /// <summary>
    /// Gets or sets the async method builder that a partial method is built on, for example
    /// <c>typeof(PoolingAsyncValueTaskMethodBuilder&lt;&gt;)</c>. The default is that of the return type.
    /// </summary>
    /// <seealso href="https://learn.microsoft.com/dotnet/csharp/language-reference/attributes/general#asyncmethodbuilder-attribute"/>
    public Type? Builder { get; set; }

    /// <summary>
    /// Gets or sets whether each call is measured as well: in the histogram <c>traces.span.metrics.duration</c>, in seconds, of a meter with the
    /// source's name. The default is the MSBuild property <c>PynectorMetrics</c>, which is <see langword="false"/> unless the project says otherwise.
    /// </summary>
    public bool Metrics { get; set; }

    /// <summary>
    /// Gets or sets which log events accompany the span. The default is <see cref="LogEvents.None"/>. They are written to the
    /// type's <c>ILogger</c>, found as <c>[LoggerMessage]</c> finds it, or, where there is none, to the logger factory given to
    /// <c>PynectorTelemetry.UseLoggerFactory</c>, under the type's name.
    /// </summary>
    public LogEvents Log { get; set; }
}
