using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pynector.Otlp;
using Pynector.Tests.Harness;

namespace Pynector.Tests.Hosts;

/// <summary>A web application, whose spans go to a receiver: each of them once, whoever sets up OpenTelemetry beside.</summary>
[Collection(nameof(OneAtATime))]
public sealed class WebShopTests : IAsyncLifetime
{
    private OtlpReceiver _receiver = null!;

    public async Task InitializeAsync() => _receiver = await OtlpReceiver.StartAsync();

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task Request_is_named_and_tagged_by_its_route()
    {
        await PlaceAsync(services => services.AddPynectorTelemetry(Send));

        var request = Single("Microsoft.AspNetCore");
        request.Name.ShouldBe("GET /orders/{id}");
        request.Attributes["http.request.method"].ShouldBe("GET");
        request.Attributes["http.route"].ShouldBe("/orders/{id}");
        request.Attributes["http.response.status_code"].ShouldBe(200L);
        Single("Pynector.Sdk.Tests").ParentSpanId.ShouldBe(request.SpanId);
        request.ParentSpanId.ShouldBe(Single("System.Net.Http").SpanId);
    }

    [Fact]
    public async Task Request_that_fails_is_an_error()
    {
        await PlaceAsync(services => services.AddPynectorTelemetry(Send), order: 13);

        var request = Single("Microsoft.AspNetCore");
        request.Span.Status.Code.ShouldBe(2);
        request.Attributes["http.response.status_code"].ShouldBe(500L);
    }

    [Fact]
    public async Task Instrumentation_can_be_left_out()
    {
        await PlaceAsync(services => services.AddPynectorTelemetry(options =>
        {
            Send(options);
            options.Instrumentation = Instrumentation.None;
        }));

        _receiver.Inbox.Spans.ShouldHaveSingleItem().Name.ShouldBe("IOrders.PlaceAsync");
    }

    [Fact]
    public async Task Instrumentation_of_OpenTelemetry_beside_gives_each_span_once()
    {
        await PlaceAsync(services => services.AddPynectorTelemetry(options =>
        {
            Send(options);
            options.ConfigureTracing(static tracing => tracing.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation());
        }));

        _receiver.Inbox.Spans.Count.ShouldBe(3);
        Single("Microsoft.AspNetCore").Attributes["url.path"].ShouldBe("/orders/7");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exporter_of_the_application_is_not_added_again(bool isBefore)
    {
        void AddOwn(IServiceCollection services) => services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore").AddOtlpExporter(SendOwn));

        await PlaceAsync(services =>
        {
            if (isBefore)
            {
                AddOwn(services);
            }

            services.AddPynectorTelemetry(Quiet);
            if (!isBefore)
            {
                AddOwn(services);
            }
        });

        _receiver.Inbox.Spans.Select(static span => span.Name).Order().ShouldBe(["GET", "GET /orders/{id}", "IOrders.PlaceAsync"]);
    }

    [Fact]
    public async Task Exporter_of_all_signals_is_not_added_again()
    {
        await PlaceAsync(services =>
        {
            services.AddOpenTelemetry().UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, _receiver.Http);
            services.AddPynectorTelemetry(options => options.ExportLogs = true);
        });

        _receiver.Inbox.Spans.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Exporter_of_metrics_alone_takes_no_spans_away()
    {
        await PlaceAsync(services =>
        {
            services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddOtlpExporter(SendOwn)).WithLogging(logging => logging.AddOtlpExporter(SendOwn));
            services.Configure<OtlpExporterOptions>(SendTraces);
            services.AddPynectorTelemetry(static options => options.Exporters = ["otlp"]);
        });

        _receiver.Inbox.Spans.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Two_callers_set_up_one_telemetry()
    {
        await PlaceAsync(services =>
        {
            services.AddPynectorTelemetry(Send);
            services.AddPynectorTelemetry(static options => options.ServiceName = "second");
        });

        _receiver.Inbox.Spans.Count.ShouldBe(3);
        _receiver.Inbox.Spans[0].Resource["service.name"].ShouldBe("second");
    }

    [Fact]
    public async Task Name_that_the_application_sets_by_OpenTelemetry_stays()
    {
        await PlaceAsync(services =>
        {
            services.AddOpenTelemetry().ConfigureResource(static resource => OpenTelemetry.Resources.ResourceBuilderExtensions.AddService(resource, "own"));
            services.AddPynectorTelemetry(Send);
        });

        _receiver.Inbox.Spans[0].Resource["service.name"].ShouldBe("own");
    }

    [Fact]
    public async Task Sampler_of_the_application_stays()
    {
        await PlaceAsync(services =>
        {
            services.AddOpenTelemetry().WithTracing(static tracing => tracing.SetSampler<AlwaysOffSampler>());
            services.AddPynectorTelemetry(Send);
        });

        _receiver.Inbox.Spans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Baggage_goes_with_requests_and_stays_with_theirs()
    {
        await using var shop = await WebShop.StartAsync(services => services.AddPynectorTelemetry(Send));

        (await shop.Client.GetStringAsync(new Uri("/through", UriKind.Relative))).ShouldBe("t 1");
        (await shop.Client.GetStringAsync(new Uri("/tenant", UriKind.Relative))).ShouldBe("none");
    }

    [Fact]
    public async Task Host_that_is_stopped_but_not_disposed_has_sent_its_spans()
    {
        await using var shop = await WebShop.StartAsync(services => services.AddPynectorTelemetry(Send));
        await shop.Client.GetStringAsync(new Uri("/orders/7", UriKind.Relative));

        await shop.StopAsync();

        _receiver.Inbox.Spans.Count.ShouldBe(3);
    }

    private void Send(PynectorTelemetryOptions options)
    {
        Quiet(options);
        options.Exporters = ["otlp"];
        options.ConfigureTracing(tracing => tracing.ConfigureServices(services => services.Configure<OtlpExporterOptions>(SendTraces)));
    }

    private static void Quiet(PynectorTelemetryOptions options) => options.MetricExporters = ["none"];

    private void SendOwn(OtlpExporterOptions options)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(_receiver.Http, "v1/traces");
    }

    private void SendTraces(OtlpExporterOptions options) => SendOwn(options);

    private async Task PlaceAsync(Action<IServiceCollection> configure, int order = 7)
    {
        await using var shop = await WebShop.StartAsync(configure);
        using var answer = await shop.Client.GetAsync(new Uri($"/orders/{order}", UriKind.Relative));
        answer.StatusCode.ShouldBe(order == 13 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK);
    }

    private ReceivedSpan Single(string scope) => _receiver.Inbox.Spans.Single(span => span.Scope == scope);
}

/// <summary>Providers hear the whole process: tests with one don't run side by side.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
