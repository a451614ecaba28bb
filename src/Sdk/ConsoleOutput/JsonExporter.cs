using System.Buffers;
using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenTelemetry;
using Pynector.Configuration;

namespace Pynector.ConsoleOutput;

/// <summary>Writes each span as a line of JSON, with the names of OpenTelemetry's data model.</summary>
internal sealed class JsonExporter(TextWriter output, SpanLimits limits) : BaseExporter<Activity>
{
    // Text, not HTML: letters of all languages stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override ExportResult Export(in Batch<Activity> batch)
    {
        var result = ExportResult.Success;
        foreach (var span in batch)
        {
            if (Shown.Write(output, () => LineOf(span)) == ExportResult.Failure)
            {
                result = ExportResult.Failure;
            }
        }

        return result;
    }

    private string LineOf(Activity span)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, span);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private void Write(Utf8JsonWriter json, Activity span)
    {
        json.WriteStartObject();
        json.WriteString("timestamp", span.StartTimeUtc.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("name", span.DisplayName);
        json.WriteString("trace_id", span.TraceId.ToHexString());
        json.WriteString("span_id", span.SpanId.ToHexString());
        if (span.ParentSpanId != default)
        {
            json.WriteString("parent_span_id", span.ParentSpanId.ToHexString());
        }

        json.WriteString("kind", span.Kind.ToString());
        json.WriteNumber("duration_ms", span.Duration.TotalMilliseconds);
        json.WriteString("status", span.Status.ToString());
        if (span.StatusDescription is { } description)
        {
            json.WriteString("status_description", description);
        }

        json.WriteString("scope", span.Source.Name);
        WriteTags(json, span.TagObjects);
        WriteEvents(json, span);
        WriteLinks(json, span);
        json.WriteEndObject();
    }

    private void WriteEvents(Utf8JsonWriter json, Activity span)
    {
        var events = span.Events.Take(limits.Events ?? int.MaxValue).ToList();
        if (events.Count == 0)
        {
            return;
        }

        json.WriteStartArray("events");
        foreach (var reported in events)
        {
            json.WriteStartObject();
            json.WriteString("timestamp", reported.Timestamp.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("name", reported.Name);
            WriteTags(json, reported.Tags);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLinks(Utf8JsonWriter json, Activity span)
    {
        var links = span.Links.Take(limits.Links ?? int.MaxValue).ToList();
        if (links.Count == 0)
        {
            return;
        }

        json.WriteStartArray("links");
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("trace_id", link.Context.TraceId.ToHexString());
            json.WriteString("span_id", link.Context.SpanId.ToHexString());
            WriteTags(json, link.Tags ?? []);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTags(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> tags)
    {
        var shown = tags.Take(limits.Attributes ?? int.MaxValue).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        json.WriteStartObject("attributes");
        foreach (var tag in shown)
        {
            json.WritePropertyName(tag.Key);
            WriteValue(json, Shorten.Tag(tag, limits).Value);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case float or double when double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                json.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case IEnumerable many:
                json.WriteStartArray();
                foreach (var item in many)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
