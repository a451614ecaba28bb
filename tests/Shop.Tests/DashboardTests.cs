using Pynector.Shop.Tests.Harness;

namespace Pynector.Shop.Tests;

/// <summary>The shop on Aspire, as its dashboard shows it.</summary>
[Collection(nameof(RunningShop))]
public sealed class DashboardTests(RunningShop shop)
{
    [Fact]
    public void Order_is_one_trace_through_two_services()
    {
        var place = shop.Spans.Single(static span => span.Name == "orders.place" && span.Tags["order.sku"] == "BEAN-COL-1KG" && span.Tags["order.id"] == "1");

        Above(place).Name.ShouldBe("POST /orders");
        Below(place).Select(static span => span.Name).ShouldBe(["Prices.Of", "IInventory.ReserveAsync", "orders.db.AddAsync", "orders.queue.PublishAsync"], ignoreOrder: true);
        var request = Below(Below(place).Single(static span => span.Name == "IInventory.ReserveAsync")).ShouldHaveSingleItem();
        request.Scope.ShouldBe("System.Net.Http");
        var answer = Below(request).ShouldHaveSingleItem();
        (answer.Service, answer.Name).ShouldBe(("inventory", "POST /reservations"));
        Below(answer).ShouldHaveSingleItem().Name.ShouldBe("Stock.ReserveAsync");
    }

    [Fact]
    public void Database_is_named_on_its_span()
    {
        var add = shop.Spans.First(static span => span.Name == "orders.db.AddAsync");

        add.Tags["db.system.name"].ShouldBe("sqlite");
    }

    [Fact]
    public void Mail_is_a_trace_of_its_own_that_links_to_the_message()
    {
        var handle = Handling("1");

        handle.ParentId.ShouldBeEmpty();
        var published = shop.Spans.Single(span => span.SpanId == handle.LinkedSpans.ShouldHaveSingleItem());
        (published.Service, published.Name, published.Tags["order.id"]).ShouldBe(("orders", "orders.queue.PublishAsync", "1"));
        published.TraceId.ShouldNotBe(handle.TraceId);
    }

    [Fact]
    public void Retry_is_an_event_between_an_error_and_a_success()
    {
        var handle = Handling("3");

        handle.Events.ShouldBe(["retry"]);
        handle.Status.ShouldBe(0);
        Below(handle).OrderBy(static send => send.Tags["mail.attempt"]).Select(static send => send.Status).ShouldBe([2, 0]);
    }

    [Fact]
    public void Mail_that_is_given_up_is_an_error_with_its_exception_and_its_report_below()
    {
        var handle = Handling("7");

        handle.Status.ShouldBe(2);
        handle.Events.ShouldBe(["retry", "retry", "exception"]);
        handle.Tags["error.type"].ShouldBe("Shop.Mailer.MailServerBusyException");
        Below(handle).ShouldContain(static span => span.Name == "mail.report");
    }

    [Fact]
    public void Tenant_goes_with_the_order_to_every_service()
    {
        var place = shop.Spans.Single(static span => span.Name == "orders.place" && span.Tags.GetValueOrDefault("order.id") == "2");

        place.Tags["tenant.id"].ShouldBe("south");
        shop.Spans.Where(span => span.TraceId == place.TraceId && span.Service == "inventory").ShouldAllBe(static span => span.Tags["tenant.id"] == "south");
        Handling("2").Tags["tenant.id"].ShouldBe("south");
    }

    [Fact]
    public void Order_that_is_rejected_is_no_error_and_says_so()
    {
        var place = shop.Spans.Single(static span => span.Name == "orders.place" && span.Events.Contains("rejected"));

        place.Status.ShouldBe(0);
        Above(place).Tags["http.response.status_code"].ShouldBe("409");
    }

    [Fact]
    public void Stream_of_orders_is_a_span_below_its_request()
    {
        var request = shop.Spans.Single(static span => span.Name == "GET /orders/stream");

        Below(request).ShouldHaveSingleItem().Name.ShouldBe("orders.db.ReadAllAsync");
    }

    [Fact]
    public void Action_of_a_controller_is_traced()
    {
        var action = shop.Spans.Single(static span => span.Name == "ReportsController.SalesAsync");

        action.Tags["orders.count"].ShouldBe("11");
        Above(action).Scope.ShouldBe("Microsoft.AspNetCore");
    }

    [Theory]
    [InlineData("orders", "Order 1 is placed", "orders.place")]
    [InlineData("inventory", "TAMPER-58MM is out of stock", "Stock.ReserveAsync")]
    [InlineData("mailer", "The mail for order 7 is given up", "mail.handle")]
    public void Logs_have_the_ids_of_their_spans(string service, string text, string span)
    {
        var log = shop.Logs.Single(log => log.Service == service && log.Text == text);

        var written = shop.Spans.Single(span => span.SpanId == log.SpanId);
        (written.TraceId, written.Name).ShouldBe((log.TraceId, span));
    }

    [Fact]
    public void All_services_are_measured() => shop.Measured.ShouldBe(["orders", "inventory", "mailer"], ignoreOrder: true);

    [Fact]
    public void All_services_are_named()
    {
        shop.Spans.Select(static span => span.Service).Distinct().ShouldBe(["orders", "inventory", "mailer"], ignoreOrder: true);
    }

    private ShownSpan Handling(string order) => shop.Spans.Single(span => span.Name == "mail.handle" && span.Tags["order.id"] == order);

    private ShownSpan Above(ShownSpan span) => shop.Spans.Single(other => other.SpanId == span.ParentId);

    private IReadOnlyList<ShownSpan> Below(ShownSpan span) => [.. shop.Spans.Where(other => other.ParentId == span.SpanId && other.TraceId == span.TraceId)];
}
