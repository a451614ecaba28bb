using System.Diagnostics;

namespace Pynector;

/// <summary>Links the span to the context, or the contexts, that the argument holds.</summary>
/// <remarks>
/// The parameter is an <see cref="ActivityContext"/>, a <see cref="TraceContext"/> or a sequence of either, which is read once,
/// when the span starts. Default contexts are left out.
/// </remarks>
[Conditional("PYNECTOR_TRACING")]
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LinkAttribute : Attribute;
