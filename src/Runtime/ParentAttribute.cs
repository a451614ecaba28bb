using System.Diagnostics;

namespace Pynector;

/// <summary>Makes the argument the parent of the span, in place of <see cref="Activity.Current"/>.</summary>
/// <remarks>
/// The parameter is an <see cref="ActivityContext"/>, a nullable one, a <see cref="TraceContext"/>, or a string that holds a
/// <see href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C traceparent</see>, which is read as
/// <see cref="TraceContext.Extract(IDictionary{string, string})"/> reads it. An argument that is <see langword="null"/>, the
/// default or malformed counts as absent. A <see cref="TraceContext"/> brings no baggage.
/// </remarks>
[Conditional("PYNECTOR_TRACING")]
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
