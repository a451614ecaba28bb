using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>What the formatters of the console make of the fields.</summary>
public sealed class FormatterTests
{
    // In a factory with correlation, with an emitted scope, and with both.
    public static TheoryData<bool, bool> Ways => new() { { true, false }, { false, true }, { true, true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Json_has_them_as_properties_of_one_scope(bool isCorrelated, bool isEmitted)
    {
        var (lines, span) = Write(ConsoleFormatterNames.Json, isCorrelated, isEmitted);

        lines.Length.ShouldBe(2);
        using var under = JsonDocument.Parse(lines[0]);
        var scopes = under.RootElement.GetProperty("Scopes").EnumerateArray().Where(scope => scope.ValueKind == JsonValueKind.Object).ToList();
        var fields = scopes.ShouldHaveSingleItem();
        fields.GetProperty("trace_id").GetString().ShouldBe(span.TraceId.ToString());
        fields.GetProperty("span_id").GetString().ShouldBe(span.SpanId.ToString());
        fields.GetProperty("trace_flags").GetString().ShouldBe("01");
        under.RootElement.GetProperty("Message").GetString().ShouldBe("Order 7 is placed");

        using var outside = JsonDocument.Parse(lines[1]);
        outside.RootElement.GetProperty("Scopes").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Simple_and_systemd_have_them_once_as_text(bool isCorrelated, bool isEmitted)
    {
        foreach (var formatter in new[] { ConsoleFormatterNames.Simple, ConsoleFormatterNames.Systemd })
        {
            var (lines, span) = Write(formatter, isCorrelated, isEmitted);

            var text = string.Join('\n', lines);
            text.ShouldContain($"=> trace_id:{span.TraceId}, span_id:{span.SpanId}, trace_flags:01", Case.Sensitive);
            text.Split("trace_id").Length.ShouldBe(2, text);
            lines[^1].ShouldContain("outside");
        }
    }

    private static (string[] Lines, Activity Span) Write(string formatter, bool isCorrelated, bool isEmitted)
    {
        using var spans = new Spans();
        using var output = new StringWriter();
        using var factory = FormattedLogs.Factory(formatter, output, logging => _ = isCorrelated ? logging.AddTraceCorrelation() : logging);
        var logger = factory.Logger();
        var span = spans.Start();
        using (isEmitted ? logger.BeginScope(Logs.EmittedScope(span)) : null)
        {
            logger.LogInformation("Order {Id} is placed", 7);
        }

        span.Dispose();
        logger.LogInformation("outside");
        return (output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), span);
    }
}
