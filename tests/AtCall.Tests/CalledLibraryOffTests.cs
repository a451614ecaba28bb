using Pynector.AtCall.Tests.Harness;

namespace Pynector.AtCall.Tests;

/// <summary>One of the two built with tracing off, or without the package.</summary>
[Collection(nameof(OneListener))]
public sealed class CalledLibraryOffTests
{
    private static readonly string[] Ordinary = ["Lift", "Swing", "Loads", "Inspect", "Land", "SailThroughInterface", "Knots", "Add"];
    private static readonly string[] TracedThemselves = ["Turn", "Count"];

    public static TheoryData<ReferencedAs> Kinds => [.. Enum.GetValues<ReferencedAs>()];

    // In an IDE the attributes of the other project are there to be seen, although they vanish when it is built.
    [Theory, MemberData(nameof(Kinds))]
    public async Task Calls_of_a_library_without_tracing_are_left_alone(ReferencedAs kind)
    {
        var (library, application) = (Library().With("PynectorTracing", "false"), Application());
        using var voyage = await Voyage.BuildAsync(library, kind, application);

        await ShouldMakeNoSpansAsync(voyage, [.. Ordinary, .. TracedThemselves, "LiftTwice"]);
        voyage.Emitted.ShouldBeEmpty();
        voyage.Findings.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_application_without_tracing_leaves_the_library_its_own_spans(ReferencedAs kind)
    {
        using var voyage = await Voyage.BuildAsync(Library(), kind, Application().With("PynectorTracing", "false"));

        voyage.Emitted.ShouldBeEmpty();
        await ShouldTraceThemselvesAloneAsync(voyage);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_application_without_interceptors_leaves_the_library_its_own_spans(ReferencedAs kind)
    {
        using var voyage = await Voyage.BuildAsync(Library(), kind, Application().With("PynectorInterceptors", "false"));

        voyage.Emitted.ShouldBe(["Pynector.Sources.g.cs"]);
        await ShouldTraceThemselvesAloneAsync(voyage);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_application_without_the_package_leaves_the_library_its_own_spans(ReferencedAs kind)
    {
        using var voyage = await Voyage.BuildAsync(Library(), kind, Application() with { HasPackage = false });

        await ShouldTraceThemselvesAloneAsync(voyage);
    }

    // The library's interceptors are its own: its callers' don't need them.
    [Theory, MemberData(nameof(Kinds))]
    public async Task A_library_without_interceptors_is_traced_by_its_callers(ReferencedAs kind)
    {
        using var voyage = await Voyage.BuildAsync(Library().With("PynectorInterceptors", "false"), kind, Application());

        await voyage.CallAsync("LiftTwice");
        voyage.Span.DisplayName.ShouldBe("Crane.LiftTwice");
    }

    private static UserProject Library() => Voyage.Project("Harbor", "Harbor.cs");

    private static UserProject Application() => Voyage.Project("Voyage", "HarborCalls.cs");

    private static async Task ShouldTraceThemselvesAloneAsync(Voyage voyage)
    {
        await ShouldMakeNoSpansAsync(voyage, Ordinary);
        foreach (var call in TracedThemselves)
        {
            await voyage.CallAsync(call);
            voyage.Spans.Count.ShouldBe(1, call);
        }

        // A call within the library is the library's to trace.
        await voyage.CallAsync("LiftTwice");
        voyage.Spans.Select(span => span.DisplayName).ShouldBe(["Crane.Lift", "Crane.Creak"]);
    }

    private static async Task ShouldMakeNoSpansAsync(Voyage voyage, IEnumerable<string> calls)
    {
        foreach (var call in calls)
        {
            await voyage.CallAsync(call);
            voyage.Spans.ShouldBeEmpty(call);
        }
    }
}
