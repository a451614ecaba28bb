using Pynector.AtCall.Tests.Harness;

namespace Pynector.AtCall.Tests;

/// <summary>A library's methods log in a scope where the calls of an application can reach their logger, and the library has scopes.</summary>
[Collection(nameof(OneListener))]
public sealed class CalledLibraryLogTests : IDisposable
{
    private readonly LogBook _book = new();

    public static TheoryData<ReferencedAs> Kinds => [.. Enum.GetValues<ReferencedAs>()];

    public void Dispose()
    {
        PynectorTelemetry.UseLoggerFactory(null);
        _book.Dispose();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_logger_that_others_can_see_is_the_methods(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind);

        foreach (var call in new[] { "Blink", "Test" })
        {
            await voyage.CallAsync(call);
            Last().ShouldBe($"{call.ToLowerInvariant()} in {LogBook.Fields(voyage.Span)}");
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_logger_that_others_cannot_see_is_passed_over(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind);

        await voyage.CallAsync("Blow");
        Last().ShouldBe("blow in nothing");
        voyage.Span.DisplayName.ShouldBe("Foghorn.Blow");
        voyage.Findings.ShouldBeEmpty("the library's author was told");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Its_events_go_to_the_factory_under_the_types_name(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind);
        PynectorTelemetry.UseLoggerFactory(_book.Factory);

        await Should.ThrowAsync<InvalidOperationException>(() => voyage.CallAsync("BlowHard"));

        _book.Lines[^1].Category.ShouldBe("Harbor.Foghorn");
        Last().ShouldBe("Foghorn.Blow failed: System.InvalidOperationException in nothing");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whether_there_are_scopes_is_the_librarys_word(ReferencedAs kind)
    {
        using var without = await BuildAsync(kind, library: [("PynectorLogScopes", "false")]);
        await without.CallAsync("Blink");
        Last().ShouldBe("blink in nothing");

        using var with = await BuildAsync(kind, application: [("PynectorLogScopes", "false")]);
        await with.CallAsync("Blink");
        Last().ShouldStartWith("blink in trace_id=");
    }

    private string Last() => $"{_book.Lines[^1].Text} in {(_book.Lines[^1].Scopes is { Length: > 0 } scopes ? string.Join(" > ", scopes) : "nothing")}";

    private async Task<Voyage> BuildAsync(ReferencedAs kind, (string, string)[]? library = null, (string, string)[]? application = null)
    {
        var voyage = await Voyage.BuildAsync(Voyage.Project("Harbor", "Lighthouse.cs").With(library ?? []), kind, Voyage.Project("Voyage", "LighthouseCalls.cs").With(application ?? []));
        voyage.Set("Logger", _book.CreateLogger("own"));
        return voyage;
    }
}
