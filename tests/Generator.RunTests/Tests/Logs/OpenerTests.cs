using Inputs.Logs;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>A scope that a method opens for its caller is that one's to close: ours would take it away, and come back when it is closed.</summary>
[Collection(ListeningCollection.Name)]
public class OpenerTests
{
    private static readonly Dictionary<string, Func<LogBook, object?>> Openers = new()
    {
        ["IDisposable: wrapped"] = book => Wrapped(book).Open(),
        ["IDisposable: at the call"] = book => Called(book).Open(),
        ["class: wrapped"] = book => Wrapped(book).OpenClass(),
        ["class: at the call"] = book => Called(book).OpenClass(),
        ["interface: wrapped"] = book => Wrapped(book).OpenInterface(),
        ["interface: at the call"] = book => Called(book).OpenInterface(),
        ["struct: wrapped"] = book => Wrapped(book).OpenValue(),
        ["struct: at the call"] = book => Called(book).OpenValue(),
        ["IAsyncDisposable: wrapped"] = book => Wrapped(book).OpenAsynchronous(),
        ["IAsyncDisposable: at the call"] = book => Called(book).OpenAsynchronous(),
        ["type parameter: wrapped"] = book => Wrapped(book).OpenAny(scope => new Operation(scope)),
        ["type parameter: at the call"] = book => Called(book).OpenAny(scope => new Operation(scope)),
        ["tuple: wrapped"] = book => Wrapped(book).OpenPair().Operation,
        ["tuple: at the call"] = book => Called(book).OpenPair().Operation,
        ["out: wrapped"] = book => Wrapped(book).TryOpen(out var operation) ? operation : null,
        ["out: at the call"] = book => Called(book).TryOpen(out var operation) ? operation : null,
        ["task: wrapped"] = book => Wrapped(book).OpenTask().Result,
        ["task: at the call"] = book => Called(book).OpenTask().Result,
        ["value task: wrapped"] = book => Wrapped(book).OpenValueTask().Result,
        ["value task: at the call"] = book => Called(book).OpenValueTask().Result,
    };

    private static readonly Dictionary<string, Func<LogBook, object>> Others = new()
    {
        ["async: wrapped"] = book => Wrapped(book).OpenAsync(),
        ["async: at the call"] = book => Called(book).OpenAsync(),
        ["stream: wrapped"] = book => Wrapped(book).OpenStream(),
        ["stream: at the call"] = book => Called(book).OpenStream(),
        ["response: wrapped"] = book => Wrapped(book).OpenResponse(),
        ["response: at the call"] = book => Called(book).OpenResponse(),
    };

    public static TheoryData<string> Opening => [.. Openers.Keys];

    public static TheoryData<string> NotOpening => [.. Others.Keys];

    [Theory, MemberData(nameof(Opening))]
    public async Task A_scope_that_is_opened_for_the_caller_stays_as_it_is(string name)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();

        var opened = Openers[name](book).ShouldNotBeNull();
        book.Caller.Write("inside");
        (opened as IDisposable)?.Dispose();
        await ((opened as IAsyncDisposable)?.DisposeAsync() ?? default);
        book.Caller.Write("after");

        book.Line("inside").Scopes.ShouldBe(["work"]);
        book.Line("after").Scopes.ShouldBeEmpty();
        book.Lines.Count.ShouldBe(name == "IDisposable: at the call" ? 4 : 2, "the events are written all the same");
        scene.Span.IsStopped.ShouldBeTrue();
    }

    // A stream or a response is no scope, and what an async method opens, its caller never sees.
    [Theory, MemberData(nameof(NotOpening))]
    public async Task A_method_that_leaves_none_open_has_its_own(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        using var scene = Scene.Recording();
        using var book = new LogBook();

        var opened = Others[name](book);
        book.Caller.Write("inside");
        await (opened as Task ?? Task.CompletedTask);

        book.Line("inside").Scopes.ShouldBeEmpty();
        book.Line(name[..name.IndexOf(':', StringComparison.Ordinal)]).Scopes.ShouldBe([LogBook.Fields(scene.Span)]);
    }

    // Nothing in its declaration says so: the page on logs does, among the common mistakes.
    [Theory, InlineData(true), InlineData(false)]
    public void What_a_method_opens_and_does_not_return_is_lost(bool isWrapped)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var (wrapped, called) = (Wrapped(book), Called(book));

        if (isWrapped)
        {
            wrapped.Enter();
        }
        else
        {
            called.Enter();
        }

        book.Caller.Write("inside");
        (wrapped.Opened ?? called.Opened)!.Dispose();
        book.Caller.Write("after");

        book.Line("inside").Scopes.ShouldBeEmpty();
        book.Line("after").Scopes.ShouldBe([LogBook.Fields(scene.Span)]);
    }

    private static WrappedOpener Wrapped(LogBook book) => new(book.Caller);

    private static CalledOpener Called(LogBook book) => new(book.Caller);
}
