namespace Pynector.Generators.Model;

/// <summary>Which log events accompany a span: the members of the runtime's <c>LogEvents</c>.</summary>
internal enum LogEvents
{
    None,
    Failures,
    All,
}
