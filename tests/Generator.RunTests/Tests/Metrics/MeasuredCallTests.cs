using System.Diagnostics;
using System.Diagnostics.Metrics;
using Inputs.Metrics;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Metrics;

/// <summary>Each call of a measured method is one measurement, whoever hears its span.</summary>
[Collection(ListeningCollection.Name)]
public class MeasuredCallTests
{
    [Theory, MemberData(nameof(MeasuredCall.Methods), MemberType = typeof(MeasuredCall))]
    public async Task Call_is_measured_for_every_audience(string method)
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            foreach (var later in new[] { false, true })
            {
                using var scene = new Scene(audience);
                using var measurements = new Measurements(Scene.DefaultSource);

                (await MeasuredCall.CallAsync(method, later: later)).ShouldBe(7);

                var one = measurements.All.ShouldHaveSingleItem($"{audience}, later: {later}");
                one.Value.ShouldBeGreaterThan(0);
                one.Value.ShouldBeLessThan(10);
                one.Tags.ShouldBe(Tags(method, "UNSET"), ignoreOrder: true);
                Activity.Current.ShouldBe(scene.Caller);
                if (audience is Audience.Recording or Audience.RecordingRoot)
                {
                    one.Current.ShouldBe(scene.Span);
                    one.Value.ShouldBe(scene.Span.Duration.TotalSeconds);
                }
            }
        }
    }

    [Theory, MemberData(nameof(MeasuredCall.Methods), MemberType = typeof(MeasuredCall))]
    public async Task Failure_is_measured_with_its_type_and_is_the_callers_own(string method)
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            foreach (var later in new[] { false, true })
            {
                using var scene = new Scene(audience);
                using var measurements = new Measurements(Scene.DefaultSource);
                var fault = new InvalidOperationException("on purpose");

                (await Should.ThrowAsync<InvalidOperationException>(() => MeasuredCall.CallAsync(method, fault, later))).ShouldBeSameAs(fault);

                measurements.All.ShouldHaveSingleItem($"{audience}, later: {later}").Tags
                    .ShouldBe(Tags(method, "ERROR", "System.InvalidOperationException"), ignoreOrder: true);
                Activity.Current.ShouldBe(scene.Caller);
            }
        }
    }

    [Theory, MemberData(nameof(MeasuredCall.Methods), MemberType = typeof(MeasuredCall))]
    public async Task Cancellation_is_no_failure(string method)
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        foreach (var audience in Enum.GetValues<Audience>())
        {
            foreach (var later in new[] { false, true })
            {
                using var scene = new Scene(audience);
                using var measurements = new Measurements(Scene.DefaultSource);

                await Should.ThrowAsync<OperationCanceledException>(() => MeasuredCall.CallAsync(method, new OperationCanceledException(cancellation.Token), later));

                measurements.All.ShouldHaveSingleItem($"{audience}, later: {later}").Tags.ShouldBe(Tags(method, "UNSET"), ignoreOrder: true);
            }
        }
    }

    [Theory, MemberData(nameof(MeasuredCall.Methods), MemberType = typeof(MeasuredCall))]
    public async Task Listener_that_throws_reaches_nobody(string method)
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            using var scene = new Scene(audience);
            using var measurements = new Measurements(Scene.DefaultSource, static () => throw new InvalidOperationException("a listener's"));

            (await MeasuredCall.CallAsync(method, later: true)).ShouldBe(7);

            Activity.Current.ShouldBe(scene.Caller);
        }
    }

    [Theory, MemberData(nameof(MeasuredCall.Methods), MemberType = typeof(MeasuredCall))]
    public async Task Listener_may_call_a_measured_method(string method)
    {
        var heard = 0;
        using var measurements = new Measurements(Scene.DefaultSource, () =>
        {
            heard++;
            MeasuredCall.CallAsync(method).GetAwaiter().GetResult();
        });

        (await MeasuredCall.CallAsync(method)).ShouldBe(7);

        heard.ShouldBe(1);
    }

    [Theory, MemberData(nameof(MeasuredCall.Methods), MemberType = typeof(MeasuredCall))]
    public void Measuring_alone_costs_no_bytes(string method)
    {
        using var scene = new Scene(Audience.None);
        var heard = 0;
        using var measurements = new Measurements(Scene.DefaultSource, () => heard++);
        const int Calls = 100;
        var measured = Measure(Calls);
        measurements.Dispose();
        var plain = Measure(Calls);

        heard.ShouldBeGreaterThanOrEqualTo(Calls);
        measured.ShouldBe(plain);

        long Measure(int calls)
        {
            // Once before: what is made once is made then.
            MeasuredCall.CallAsync(method).GetAwaiter().GetResult();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < calls; i++)
            {
                MeasuredCall.CallAsync(method).GetAwaiter().GetResult();
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public async Task Instrument_is_the_connectors()
    {
        using var measurements = new Measurements(Scene.DefaultSource);

        await new MeasuredDesk().InPlaceAsync(fault: null, later: false);

        var instrument = measurements.All.ShouldHaveSingleItem().Instrument.ShouldBeOfType<Histogram<double>>();
        instrument.Name.ShouldBe("traces.span.metrics.duration");
        instrument.Unit.ShouldBe("s");
        instrument.Meter.Name.ShouldBe(Scene.DefaultSource);
        instrument.Meter.Version.ShouldBe("3.1.4-beta.1");
        instrument.Advice!.HistogramBucketBoundaries!.ShouldBe([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]);
    }

    [Fact]
    public async Task Settings_of_the_span_hold_for_the_measurement()
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            using var scene = new Scene(audience);
            using var measurements = new Measurements(Scene.DefaultSource);
            using var canceled = new CancellationTokenSource();
            await canceled.CancelAsync();
            var desk = new MeasuredDesk();

            await Should.ThrowAsync<KeyNotFoundException>(() => desk.FindAsync(new KeyNotFoundException(), later: true));
            await Should.ThrowAsync<OperationCanceledException>(() => desk.StrictAsync(new OperationCanceledException(canceled.Token), later: false));
            await desk.ServeAsync(fault: null, later: true);

            measurements.All.Select(static one => one.Tags["status.code"]).ShouldBe(["STATUS_CODE_UNSET", "STATUS_CODE_ERROR", "STATUS_CODE_UNSET"]);
            measurements.All[1].Tags["error.type"].ShouldBe("System.OperationCanceledException");
            measurements.All[2].Tags["span.name"].ShouldBe("desk.served");
            measurements.All[2].Tags["span.kind"].ShouldBe("SPAN_KIND_SERVER");
            Activity.Current.ShouldBe(scene.Caller);
        }
    }

    [Fact]
    public async Task Failure_that_the_body_reports_is_one()
    {
        using var scene = Scene.Recording();
        using var measurements = new Measurements(Scene.DefaultSource);

        await new MeasuredDesk().FailQuietlyAsync("no stock");

        measurements.All.ShouldHaveSingleItem().Tags.ShouldBe(Tags(nameof(MeasuredDesk.FailQuietlyAsync), "ERROR", "_OTHER"), ignoreOrder: true);
    }

    [Fact]
    public async Task Method_without_metrics_is_not_measured()
    {
        using var scene = Scene.Recording();
        using var measurements = new Measurements(Scene.DefaultSource);

        await new MeasuredDesk().UnmeasuredAsync(fault: null, later: true);

        measurements.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Interface_measures_its_calls_but_for_the_members_that_say_no()
    {
        using var measurements = new Measurements(Scene.DefaultSource);
        IMeasuredOrders orders = new MeasuredOrders();

        await orders.PlaceAsync(1);
        await orders.CountAsync();

        measurements.All.ShouldHaveSingleItem().Tags["span.name"].ShouldBe("IMeasuredOrders.PlaceAsync");
    }

    internal static Dictionary<string, object?> Tags(string method, string status, string? error = null)
    {
        var tags = new Dictionary<string, object?> { ["span.name"] = $"{nameof(MeasuredDesk)}.{method}", ["span.kind"] = "SPAN_KIND_INTERNAL", ["status.code"] = $"STATUS_CODE_{status}" };
        if (error is not null)
        {
            tags["error.type"] = error;
        }

        return tags;
    }
}
