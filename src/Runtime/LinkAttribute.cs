using System.Diagnostics;

namespace Pynector;

/// <summary>Links the span to the context, or the contexts, that the argument holds.</summary>
/// <remarks>
/// The parameter is an <see cref="ActivityContext"/> or a sequence of them, which is read once, when the span starts.
/// Default contexts are left out.
/// </remarks>
[Conditional("PYNECTOR_TRACING")]
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LinkAttribute : Attribute;
