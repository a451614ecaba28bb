using System.Diagnostics;
using Inputs.Logs;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary><c>Log = LogEvents.Failures</c>: what counts as one.</summary>
[Collection(ListeningCollection.Name)]
public class FailureTests
{
    private static readonly Dictionary<string, Func<FailureDesk, Exception?, Task>> Calls = new()
    {
        ["in place"] = (desk, fault) => desk.InPlaceAsync(fault),
        ["wrapped"] = (desk, fault) => desk.WrappedAsync(fault),
        ["at the call"] = (desk, fault) => desk.CalledAsync(fault),
        ["stream"] = (desk, fault) => Task.FromResult(desk.Lines(fault).Count()),
    };

    public static TheoryData<string> Each => [.. Calls.Keys];

    public static TheoryData<string, Audience> Unrecorded
    {
        get
        {
            var rows = new TheoryData<string, Audience>();
            foreach (var call in Calls.Keys)
            {
                rows.Add(call, Audience.SampledOut);
                rows.Add(call, Audience.SampledOutRoot);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_success_is_not_written(string call)
    {
        using var scene = Scene.Recording();
        (await EventsAsync((desk, _) => Calls[call](desk, null))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_failure_is_written_once(string call)
    {
        using var scene = Scene.Recording();
        var fault = new IOException("lost");

        var line = (await EventsAsync((desk, _) => Calls[call](desk, fault))).ShouldHaveSingleItem();

        line.Exception.ShouldBeSameAs(fault);
        line.Id.Name.ShouldBe("failed");
        line.Category.ShouldBe("Inputs.Logs.FailureDesk");
        line.Current.ShouldBeSameAs(scene.Span);
    }

    [Theory, MemberData(nameof(Unrecorded))]
    public async Task Sampling_loses_no_failure(string call, Audience audience)
    {
        using var scene = new Scene(audience);
        var fault = new IOException("lost");

        var line = (await EventsAsync((desk, _) => Calls[call](desk, fault))).ShouldHaveSingleItem();

        line.Exception.ShouldBeSameAs(fault);

        // A child that is sampled out is none: it failed within its caller's.
        LogBook.Show(line.State).ShouldContain(LogBook.Fields(scene.Caller ?? scene.Span));
        scene.CurrentShouldBeTheCallers();
    }

    // Its caller may know what to do: errors that it logs itself fail its span, and this is none of them.
    [Fact]
    public void The_failure_of_a_call_that_is_sampled_out_does_not_fail_the_span_around_it()
    {
        using var scene = new Scene(Audience.SampledOut);
        using var logging = LoggerFactory.Create(builder => builder.AddTraceCorrelation(options => options.ErrorsFailSpan = true));
        using var outer = new Activity("outer").Start();
        outer.IsAllDataRequested = true;

        Should.Throw<IOException>(() => new EventDesk(logging.CreateLogger<EventDesk>()).Called(new IOException("lost")));
        outer.Status.ShouldBe(ActivityStatusCode.Unset);

        logging.CreateLogger("outer").WriteError("given up");
        outer.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Theory, InlineData(Audience.SampledOut), InlineData(Audience.Recording)]
    public async Task A_stream_that_is_disposed_of_twice_has_failed_once(Audience audience)
    {
        using var scene = new Scene(audience);

        (await EventsAsync((desk, _) =>
        {
            using var lines = desk.Lines(new IOException("lost")).GetEnumerator();
            lines.MoveNext().ShouldBeTrue();
            Should.Throw<IOException>(() => lines.MoveNext());
            lines.Dispose();
            return Task.CompletedTask;
        })).ShouldHaveSingleItem();
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, MemberData(nameof(Each))]
    public async Task Nobody_listening_nothing_is_written(string call)
    {
        using var scene = new Scene(Audience.None);
        (await EventsAsync((desk, _) => Calls[call](desk, new IOException("lost")))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_method_has_its_own_word()
    {
        using var scene = Scene.Recording();
        (await EventsAsync((desk, _) => desk.QuietAsync(new IOException("lost")))).ShouldBeEmpty();
        scene.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    public static TheoryData<string> NoFailures => ["canceled", "expected"];

    [Theory, MemberData(nameof(NoFailures))]
    public async Task What_is_no_error_has_completed(string what)
    {
        using var scene = Scene.Recording();
        Exception exception = what == "canceled" ? new OperationCanceledException(new CancellationToken(canceled: true)) : new KeyNotFoundException();

        (await EventsAsync((desk, _) => desk.WrappedAsync(exception))).ShouldBeEmpty();
        var lines = await EventsAsync((desk, _) => desk.AllAsync(exception));

        lines.Select(line => line.Id.Name).ShouldBe(["started", "completed"]);
        lines.ShouldAllBe(line => line.Exception == null && line.Level == LogLevel.Debug);
    }

    [Fact]
    public async Task A_cancellation_that_counts_as_an_error_has_failed()
    {
        using var scene = Scene.Recording();
        var exception = new OperationCanceledException(new CancellationToken(canceled: true));

        (await EventsAsync((desk, _) => desk.StrictAsync(exception))).ShouldHaveSingleItem().Exception.ShouldBeSameAs(exception);
    }

    [Fact]
    public async Task A_timeout_has_failed()
    {
        using var scene = Scene.Recording();

        (await EventsAsync((desk, _) => desk.WrappedAsync(new OperationCanceledException("too late")))).ShouldHaveSingleItem().Id.Name.ShouldBe("failed");
    }

    private static async Task<IReadOnlyList<LogLine>> EventsAsync(Func<FailureDesk, LogBook, Task> call)
    {
        using var book = new LogBook();
        await EventSubjects.WithFactoryAsync(book, () => call(new FailureDesk(book.Factory.CreateLogger<FailureDesk>()), book));
        return [.. book.Lines.Where(line => line.Text != "body")];
    }
}
