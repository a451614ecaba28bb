using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pynector.Providers;

/// <summary>
/// Names the spans of ASP.NET Core, and tags them: its own have neither route nor status. It measures each request with the standard attributes, as long
/// as somebody listens, while the request's span is current: here they come from, so that nothing of ASP.NET Core has to be referenced.
/// </summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-server-span"/>
internal sealed class RequestTags : IDisposable
{
    private const string Meter = "Microsoft.AspNetCore.Hosting";
    private const string Instrument = "http.server.request.duration";
    private const string Source = "Microsoft.AspNetCore";
    private const string Method = "http.request.method";
    private const string Route = "http.route";
    private const string Status = "http.response.status_code";
    private const int FirstServerError = 500;

    private readonly MeterListener _listener = new();

    public RequestTags()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == Instrument && instrument.Meter.Name == Meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>(static (_, _, tags, _) => Copy(tags));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    private static void Copy(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (RequestSpan() is not { IsAllDataRequested: true } span)
        {
            return;
        }

        string? method = null;
        string? route = null;
        foreach (var (key, value) in tags)
        {
            method = key == Method ? value as string : method;
            route = key == Route ? value as string : route;
            if (key == Status && value is int and >= FirstServerError && span.Status == ActivityStatusCode.Unset)
            {
                span.SetStatus(ActivityStatusCode.Error);
            }

            // OpenTelemetry's instrumentation, where an application adds it, and the application itself have been here before.
            if (span.GetTagItem(key) is null)
            {
                span.SetTag(key, value);
            }
        }

        if (method is not null && span.DisplayName == span.OperationName)
        {
            span.DisplayName = route is null ? method : $"{method} {route}";
        }
    }

    // A span that the application's code has left open may be current in its place.
    private static Activity? RequestSpan()
    {
        var span = Activity.Current;
        while (span is not null && span.Source.Name != Source)
        {
            span = span.Parent;
        }

        return span;
    }
}
