using System.Diagnostics;
using Pynector.AtCall.Tests.Harness;

namespace Pynector.AtCall.Tests;

/// <summary>A library's ordinary methods, called by an application that has the package, too.</summary>
[Collection(nameof(OneListener))]
public sealed class CalledLibraryTests
{
    public static TheoryData<ReferencedAs> Kinds => [.. Enum.GetValues<ReferencedAs>()];

    /// <summary>Gets each call of the application: its result, and the spans it makes.</summary>
    public static TheoryData<ReferencedAs, string, int, string[]> Rows
    {
        get
        {
            var rows = new TheoryData<ReferencedAs, string, int, string[]>();
            foreach (var kind in Enum.GetValues<ReferencedAs>())
            {
                rows.Add(kind, "Lift", 6, ["Harbor/Crane.Lift"]);
                rows.Add(kind, "Swing", 4, ["Harbor/crane.swing"]);
                rows.Add(kind, "Loads", 6, ["Harbor/Crane.Loads"]);
                rows.Add(kind, "Inspect", 5, ["Harbor.Details/Crane.Inspect"]);
                rows.Add(kind, "LiftTwice", 5, ["Harbor/Crane.Lift", "Harbor/Crane.Creak", "Harbor/Crane.LiftTwice"]);
                rows.Add(kind, "Land", 4, ["Harbor.Docks/dock.LandAsync"]);
                rows.Add(kind, "SailThroughInterface", 3, ["Harbor/IShip.Sail"]);
                rows.Add(kind, "Build", 7, ["Harbor.Yards/yard.BuildAsync"]);
                rows.Add(kind, "Plan", 3, ["Harbor.Yards/yard.PlanAsync"]);
                rows.Add(kind, "Knots", 4, ["Harbor/Knots.ToKnots"]);
                rows.Add(kind, "Add", 6, ["Harbor/Odometer.Add", "Harbor/Odometer.Add"]);

                // They trace themselves: once.
                rows.Add(kind, "Turn", 6, ["Harbor/Crane.TurnAsync"]);
                rows.Add(kind, "Count", 8, ["Harbor/Crane.Count"]);

                // Not meant.
                rows.Add(kind, "Rest", 7, []);
                rows.Add(kind, "Depth", 9, []);
                rows.Add(kind, "Pump", 8, []);
                rows.Add(kind, "SailDirectly", 2, []);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task A_call_is_a_span_of_the_library(ReferencedAs kind, string call, int result, string[] spans)
    {
        using var voyage = await BuildAsync(kind);

        (await voyage.CallAsync(call)).ShouldBe(result);
        voyage.Spans.Select(span => $"{span.Source.Name}/{span.DisplayName}").ShouldBe(spans);
        voyage.Spans.ShouldAllBe(span => span.Source.Version == "2.5.0-rc.1");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_span_has_what_the_library_says_of_it(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind);

        await voyage.CallAsync("Lift");
        voyage.Span.TagObjects.ShouldBe([new("crane", "north"), new("weight", 3), new("lifted", 6)], ignoreOrder: true);
        await voyage.CallAsync("Loads");
        voyage.Span.GetTagItem("crane").ShouldBe("south");
        await voyage.CallAsync("Build");
        voyage.Span.TagObjects.ShouldBe([new("ship", 3)]);
        await voyage.CallAsync("Swing");
        voyage.Span.Kind.ShouldBe(ActivityKind.Client);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_exception_is_recorded_as_the_library_has_it_set(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind);
        (await FailAsync(voyage)).StatusDescription.ShouldBe("secret 101");

        using var secretive = await BuildAsync(kind, library: [("PynectorExceptionDetails", "type")]);
        var span = await FailAsync(secretive);
        span.StatusDescription.ShouldBeNull();
        span.Events.ShouldHaveSingleItem().Tags.ShouldBe([new("exception.type", "System.InvalidOperationException")]);

        // What the application has set is of its own methods.
        using var open = await BuildAsync(kind, application: [("PynectorExceptionDetails", "type")]);
        (await FailAsync(open)).StatusDescription.ShouldBe("secret 101");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_level_of_the_library_counts(ReferencedAs kind)
    {
        using var coarse = await BuildAsync(kind, library: [("PynectorSpanLevel", "Information")]);
        (await coarse.CallAsync("Inspect")).ShouldBe(5);
        coarse.Spans.ShouldBeEmpty();
        (await coarse.CallAsync("Build")).ShouldBe(7);
        coarse.Spans.ShouldBeEmpty();
        await coarse.CallAsync("Lift");
        coarse.Spans.Count.ShouldBe(1);

        using var fine = await BuildAsync(kind, application: [("PynectorSpanLevel", "Information")]);
        await fine.CallAsync("Inspect");
        fine.Spans.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_source_of_the_library_counts(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind, library: [("PynectorSourceName", "Company \"Harbor\"")], application: [("PynectorSourceName", "Company.Voyage")]);

        await voyage.CallAsync("Lift");
        voyage.Span.Source.Name.ShouldBe("Company \"Harbor\"");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Code_tags_are_those_of_a_library_that_has_them(ReferencedAs kind)
    {
        using var tagged = await BuildAsync(kind, library: [("PynectorCodeTags", "true")]);
        await tagged.CallAsync("Lift");
        tagged.Span.GetTagItem("code.function.name").ShouldBe("Harbor.Crane.Lift");

        using var untagged = await BuildAsync(kind, application: [("PynectorCodeTags", "true")]);
        await untagged.CallAsync("Lift");
        untagged.Span.GetTagItem("code.function.name").ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Calls_are_measured_where_the_library_says_so(ReferencedAs kind)
    {
        using var measured = await BuildAsync(kind, library: [("PynectorMetrics", "true"), ("PynectorSourceName", $"Measured.{kind}")]);
        using var measurements = new Measurements($"Measured.{kind}");
        await measured.CallAsync("Lift");
        measurements.All.ShouldHaveSingleItem().Tags["span.name"].ShouldBe("Crane.Lift");

        using var unmeasured = await BuildAsync(kind, library: [("PynectorSourceName", $"Unmeasured.{kind}")], application: [("PynectorMetrics", "true")]);
        using var none = new Measurements($"Unmeasured.{kind}");
        await unmeasured.CallAsync("Lift");
        none.All.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_application_is_told_of_the_calls_that_stay_untraced(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind);

        voyage.Findings.Count.ShouldBe(3);
        voyage.Findings.ShouldContain(finding => finding.StartsWith("PYN1005 This use of 'Ship.Sail' stays untraced", StringComparison.Ordinal));
        voyage.Findings.ShouldContain(finding => finding.StartsWith("PYN1009 This call of 'Crane.Pump' stays untraced", StringComparison.Ordinal));
        voyage.Findings.ShouldContain(finding => finding.StartsWith("PYN1011 1 use of 'Crane.Pump' stays untraced, because emitted code can't name 'LeakException', which its NotErrors do (HarborCalls.cs:", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_friends_alone_see_is_traced_for_them(ReferencedAs kind)
    {
        using var voyage = await Voyage.BuildAsync(Voyage.Project("Harbor", "Harbor.cs"), kind, Voyage.Project("Friend", "FriendCalls.cs"));

        (await voyage.CallAsync("Oil")).ShouldBe(3);
        voyage.Span.DisplayName.ShouldBe("Crane.Oil");
        voyage.Span.Source.Name.ShouldBe("Harbor");
    }

    private static async Task<Activity> FailAsync(Voyage voyage)
    {
        (await Should.ThrowAsync<InvalidOperationException>(() => voyage.CallAsync("LiftTooMuch"))).Message.ShouldBe("secret 101");
        voyage.Span.Status.ShouldBe(ActivityStatusCode.Error);
        return voyage.Span;
    }

    private static Task<Voyage> BuildAsync(ReferencedAs kind, (string, string)[]? library = null, (string, string)[]? application = null) =>
        Voyage.BuildAsync(Voyage.Project("Harbor", "Harbor.cs").With(library ?? []), kind, Voyage.Project("Voyage", "HarborCalls.cs").With(application ?? []));
}
