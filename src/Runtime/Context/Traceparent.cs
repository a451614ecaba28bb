using System.Diagnostics;
using OpenTelemetry.Context.Propagation;

namespace Pynector.Context;

/// <summary>Reads the W3C header that names a span: the one reader, whether the text is an argument or comes with other headers.</summary>
/// <seealso href="https://www.w3.org/TR/trace-context/#traceparent-header"/>
internal static class Traceparent
{
    internal const string Name = "traceparent";

    // The length of version 00, and of what each later version begins with.
    private const int KnownLength = 55;

    private static readonly TextMapPropagator Propagator = new TraceContextPropagator();

    /// <summary>Reads the text; the default context where it is <see langword="null"/> or malformed. Never throws.</summary>
    internal static ActivityContext Read(string? text) =>
        text is null ? default : Propagator.Extract(default, text, static (text, name) => name == Name ? [Known(text)] : null).ActivityContext;

    /// <summary>Cuts off what a later version has more than version 00.</summary>
    // W3C lets a reader of version 00 take the part that it knows. OpenTelemetry 1.20 does so for versions from 10; it takes the first
    // digit alone for the version, and refuses versions 01 to 0f where anything follows.
    internal static string Known(string text) =>
        text is { Length: > KnownLength } && text[0] == '0' && text[1] != '0' && text[KnownLength] == '-' ? text.Substring(0, KnownLength) : text;
}
