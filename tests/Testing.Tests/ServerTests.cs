using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Pynector.Testing.Tests;

/// <summary>The spans of a test server, which get the recorder's trace by the client's header.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task Spans_of_a_request_are_recorded()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        await using var server = builder.Build();
        server.MapGet("/orders/{id:int}", static (int id) => new Shop().PlaceAsync(id));
        await server.StartAsync();
        using var client = server.GetTestClient();
        using var recorder = TraceRecorder.Start();
        recorder.AddTo(client);
        recorder.AddTo(client);

        (await client.GetStringAsync(new Uri("/orders/7", UriKind.Relative))).ShouldBe("7");

        client.DefaultRequestHeaders.GetValues("traceparent").ShouldHaveSingleItem();
        var request = await recorder.FindAsync("Microsoft.AspNetCore.Hosting.HttpRequestIn");
        request.Source.Name.ShouldBe("Microsoft.AspNetCore");
        recorder.Find("Shop.PlaceAsync").ParentSpanId.ShouldBe(request.SpanId);
    }
}
