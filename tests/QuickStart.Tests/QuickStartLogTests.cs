namespace Pynector.QuickStart.Tests;

/// <summary>The logs on the standard error, joined with the tree on the standard output.</summary>
public sealed class QuickStartLogTests(ShippedFileTests.FirstRun first) : IClassFixture<ShippedFileTests.FirstRun>
{
    private readonly Run _run = first.Run;

    [Fact]
    public void Every_log_under_a_span_has_the_ids_of_a_span_of_the_tree()
    {
        var under = _run.Logs.Where(log => log.Category != "QuickStart").ToList();

        _run.TraceId.Length.ShouldBe(32);
        under.Count.ShouldBe(18);
        foreach (var log in under)
        {
            log.Ids("trace_id").ShouldBe([_run.TraceId], log.Message);
            log.Ids("span_id").ShouldHaveSingleItem(log.Message).ShouldBeOneOf([.. _run.SpanIds]);
            log.Ids("trace_flags").ShouldBe(["01"], log.Message);
        }
    }

    [Fact]
    public void No_log_outside_has_any()
    {
        var outside = _run.Logs.Where(log => log.Category == "QuickStart").ToList();

        outside.Select(log => log.Message).ShouldBe([$"Importing {Path.Combine(Path.GetDirectoryName(Run.Program)!, "orders.csv")}", $"Imported 149 orders into {Path.Combine(first.Temp.Path, "pynector-quickstart.db")}"]);
        outside.ShouldAllBe(log => log.Ids("trace_id").Count + log.Ids("span_id").Count + log.Ids("trace_flags").Count == 0);
    }

    [Fact]
    public void A_retry_is_logged_under_the_span_that_tries_again()
    {
        var retry = _run.Logs.Single(log => log.Message == "Order A-10030 is tried again in 10 ms: the database is busy");

        LineOf(retry).ShouldContain("OrderSaver.SaveAsync");
        LineOf(retry).ShouldContain("order.id=A-10030");
    }

    [Fact]
    public void A_failure_is_logged_under_the_span_that_fails()
    {
        var failures = _run.Logs.Where(log => log.Level == "Error").ToList();

        failures.ShouldNotBeEmpty();
        failures.ShouldAllBe(log => log.Message == "OrderParser.Parse failed: QuickStart.RejectedOrderException" && LineOf(log).Contains("OrderParser.Parse", StringComparison.Ordinal) && LineOf(log).Contains("ERROR", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_error_is_logged_in_its_scope()
    {
        var duplicate = _run.Logs.Single(log => log.Message == "Order A-10078 is left out, because an earlier line has it");

        LineOf(duplicate).ShouldContain("order.line=85");
    }

    private string LineOf(JsonLogLine log) => _run.Lines.Single(line => line.Contains(log.Ids("span_id").Single(), StringComparison.Ordinal));
}
