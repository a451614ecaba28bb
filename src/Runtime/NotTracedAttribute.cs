using System.Diagnostics;

namespace Pynector;

/// <summary>Leaves the method out of a type or an interface that is annotated with <see cref="TracedAttribute"/>.</summary>
[Conditional("PYNECTOR_TRACING")]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class NotTracedAttribute : Attribute;
