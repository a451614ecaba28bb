namespace Pynector.Shop.Tests.Servers;

/// <summary>The shop with a database and a broker that are servers: one trace through both.</summary>
public sealed class BrokerTests
{
    [ServersFact(PostgresServer.Server, RabbitServer.Server)]
    public async Task Order_goes_through_database_and_broker()
    {
        await using var served = new ServedShop();
        var spans = (await served.StartAsync()).Spans;

        var add = spans.First(static span => span.Name == "orders.db.AddAsync");
        add.Tags["db.system.name"].ShouldBe("postgresql");
        var statement = spans.First(span => span.ParentId == add.SpanId && span.Scope == "Npgsql");
        statement.TraceId.ShouldBe(add.TraceId);

        var handle = spans.Single(span => span.Name == "mail.handle" && span.Tags["order.id"] == "1");
        var published = spans.Single(span => span.SpanId == handle.LinkedSpans.ShouldHaveSingleItem());
        published.Name.ShouldBe("orders.queue.PublishAsync");
        handle.Tags["tenant.id"].ShouldBe("north", "baggage went with the message");
        spans.Single(span => span.SpanId == published.ParentId).Name.ShouldBe("orders.place");
    }
}
