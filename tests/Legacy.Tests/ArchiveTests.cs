using System.Diagnostics;
using Legacy.Library;
using Shouldly;

namespace Pynector.Legacy.Tests;

/// <summary>A library built for netstandard2.0 traces on a later .NET as one built for that.</summary>
[Collection("Listeners")]
public sealed class ArchiveTests : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;
    private readonly Archive _archive = new() { Name = "attic" };

    public ArchiveTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Legacy.Library",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private Activity Span => _spans.ShouldHaveSingleItem();

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task In_place_is_a_span_of_its_awaits()
    {
        (await _archive.FindAsync()).ShouldBe(4);
        Span.DisplayName.ShouldBe("archive.FindAsync");
        Span.GetTagItem("key").ShouldBe("none");
        Activity.Current.ShouldBeNull();
    }

    [Fact]
    public async Task In_place_records_the_exception_that_escapes()
    {
        var thrown = await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await _archive.ReadAsync(-1));
        Span.Status.ShouldBe(ActivityStatusCode.Error);
        Span.StatusDescription.ShouldBe(thrown.Message);
        Span.Events.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Wrapped_is_a_span_with_tags()
    {
        _archive.Count("left").ShouldBe(4);
        Span.GetTagItem("shelf").ShouldBe("left");
        Span.GetTagItem("pages").ShouldBe(4);
        Span.GetTagItem("archive.name").ShouldBe("attic");
        _spans.Clear();

        await _archive.StoreAsync("a");
        Span.DisplayName.ShouldBe("archive.StoreAsync");
        Span.GetTagItem("key").ShouldBe("a");
        Activity.Current.ShouldBeNull();
    }

    [Fact]
    public async Task Ordinary_methods_are_spans_where_they_are_called()
    {
        (await _archive.LendAsync("abc")).ShouldBe(6);
        _spans.Select(span => span.DisplayName).ShouldBe(["archive.Weigh", "archive.LendAsync"]);
        _spans[0].GetTagItem("pages").ShouldBe(3);
        _spans[0].ParentSpanId.ShouldBe(_spans[1].SpanId);
        _spans[1].GetTagItem("key").ShouldBe("abc");
        _spans[1].GetTagItem("archive.name").ShouldBe("attic");
        Activity.Current.ShouldBeNull();
    }

    [Fact]
    public async Task Streams_are_spans_of_their_enumeration()
    {
        foreach (var _ in _archive.Pages(2))
        {
            Activity.Current.ShouldBeNull();
        }

        Span.DisplayName.ShouldBe("archive.Pages");
        _spans.Clear();

        await foreach (var _ in _archive.PagesAsync(2))
        {
            Activity.Current.ShouldBeNull();
            _spans.ShouldBeEmpty();
        }

        Span.DisplayName.ShouldBe("archive.PagesAsync");
    }

    [Fact]
    public async Task A_groups_disposal_is_awaited()
    {
        (await Archive.SortAsync(3)).ShouldBe(3);

        Span.DisplayName.ShouldBe("sort");
        Activity.Current.ShouldBeNull();
    }
}
