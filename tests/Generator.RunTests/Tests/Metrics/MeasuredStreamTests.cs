using System.Diagnostics;
using Inputs.Metrics;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Metrics;

/// <summary>Each enumeration of a measured stream is one measurement.</summary>
[Collection(ListeningCollection.Name)]
public class MeasuredStreamTests
{
    [Fact]
    public async Task Enumeration_is_measured_from_its_start_to_its_end()
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            using var scene = new Scene(audience);
            using var measurements = new Measurements(Scene.DefaultSource);
            var stream = new MeasuredDesk().ItemsAsync(3, fault: null);
            await Task.Delay(1);
            measurements.All.ShouldBeEmpty();

            await foreach (var _ in stream)
            {
                Activity.Current.ShouldBe(scene.Caller);
            }

            await foreach (var item in stream)
            {
                if (item == 1)
                {
                    break;
                }
            }

            measurements.All.Count.ShouldBe(2, audience.ToString());
            measurements.All.ShouldAllBe(static one => (string)one.Tags["status.code"]! == "STATUS_CODE_UNSET" && one.Value > 0);
            measurements.All[0].Tags.ShouldBe(MeasuredCallTests.Tags(nameof(MeasuredDesk.ItemsAsync), "UNSET"), ignoreOrder: true);
            if (audience is Audience.Recording)
            {
                measurements.All.Select(static one => one.Current).ShouldBe(scene.Recorder.Stopped);
            }
        }
    }

    [Fact]
    public async Task Failure_of_the_producer_is_measured()
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            using var scene = new Scene(audience);
            using var measurements = new Measurements(Scene.DefaultSource);
            var fault = new InvalidOperationException("on purpose");

            (await Should.ThrowAsync<InvalidOperationException>(async () =>
            {
                await foreach (var _ in new MeasuredDesk().ItemsAsync(1, fault))
                {
                }
            })).ShouldBeSameAs(fault);

            measurements.All.ShouldHaveSingleItem(audience.ToString()).Tags["error.type"].ShouldBe("System.InvalidOperationException");
        }
    }

    [Fact]
    public void Synchronous_enumeration_is_measured()
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            using var scene = new Scene(audience);
            using var measurements = new Measurements(Scene.DefaultSource);

            new MeasuredDesk().Items(3).ShouldBe([0, 1, 2]);

            measurements.All.ShouldHaveSingleItem(audience.ToString());
            Activity.Current.ShouldBe(scene.Caller);
        }
    }
}
