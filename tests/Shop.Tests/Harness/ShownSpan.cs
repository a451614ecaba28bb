using System.Text.Json;

namespace Pynector.Shop.Tests.Harness;

/// <summary>A span as the dashboard has it.</summary>
internal sealed record ShownSpan(string Service, string Scope, string Name, string TraceId, string SpanId, string ParentId, int Status, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<string> Events, IReadOnlyList<string> LinkedSpans)
{
    /// <summary>Reads all spans of the dashboard's answer.</summary>
    public static IReadOnlyList<ShownSpan> All(JsonElement answer) =>
    [
        .. from resource in answer.GetProperty("data").GetProperty("resourceSpans").EnumerateArray()
           let service = TagsOf(resource.GetProperty("resource"))["service.name"]
           from scope in resource.GetProperty("scopeSpans").EnumerateArray()
           from span in scope.GetProperty("spans").EnumerateArray()
           select new ShownSpan(
               service,
               scope.GetProperty("scope").GetProperty("name").GetString()!,
               span.GetProperty("name").GetString()!,
               span.GetProperty("traceId").GetString()!,
               span.GetProperty("spanId").GetString()!,
               span.TryGetProperty("parentSpanId", out var parent) ? parent.GetString()! : "",
               span.TryGetProperty("status", out var status) && status.TryGetProperty("code", out var code) ? code.GetInt32() : 0,
               TagsOf(span),
               [.. Items(span, "events").Select(static reported => reported.GetProperty("name").GetString()!)],
               [.. Items(span, "links").Select(static link => link.GetProperty("spanId").GetString()!)]),
    ];

    internal static IReadOnlyDictionary<string, string> TagsOf(JsonElement element) =>
        Items(element, "attributes").ToDictionary(static tag => tag.GetProperty("key").GetString()!, static tag => tag.GetProperty("value").EnumerateObject().First().Value.ToString());

    internal static IEnumerable<JsonElement> Items(JsonElement element, string name) => element.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];
}

/// <summary>A log as the dashboard has it.</summary>
internal sealed record ShownLog(string Service, string Category, string Text, string TraceId, string SpanId)
{
    /// <summary>Reads all logs of the dashboard's answer.</summary>
    public static IReadOnlyList<ShownLog> All(JsonElement answer) =>
    [
        .. from resource in answer.GetProperty("data").GetProperty("resourceLogs").EnumerateArray()
           let service = ShownSpan.TagsOf(resource.GetProperty("resource"))["service.name"]
           from scope in resource.GetProperty("scopeLogs").EnumerateArray()
           from log in scope.GetProperty("logRecords").EnumerateArray()
           select new ShownLog(
               service,
               scope.GetProperty("scope").GetProperty("name").GetString()!,
               log.GetProperty("body").GetProperty("stringValue").GetString()!,
               log.TryGetProperty("traceId", out var trace) ? trace.GetString()! : "",
               log.TryGetProperty("spanId", out var span) ? span.GetString()! : ""),
    ];
}
