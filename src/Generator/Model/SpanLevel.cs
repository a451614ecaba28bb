namespace Pynector.Generators.Model;

/// <summary>How detailed a span is: the members of the runtime's <c>SpanLevel</c>, from the least detailed to the most.</summary>
internal enum SpanLevel
{
    Information,
    Debug,
    Verbose,
}
