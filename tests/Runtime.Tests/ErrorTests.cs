namespace Pynector.Runtime.Tests;

/// <summary>What a span shows of an exception.</summary>
public sealed class ErrorTests
{
    public static TheoryData<Form> Forms => [.. Enum.GetValues<Form>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_exception_is_recorded_and_reaches_the_caller_as_it_is(Form form)
    {
        using var recorder = new Recorder();
        var thrown = new InvalidOperationException("Rejected.");

        var caught = await form.ThrowAsync(recorder.Method(), thrown);

        caught.ShouldBeSameAs(thrown);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
        recorder.Span.StatusDescription.ShouldBe("Rejected.");
        recorder.Span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
        var recorded = recorder.Span.Events.ShouldHaveSingleItem();
        recorded.Name.ShouldBe("exception");
        recorded.Tags.ShouldContain(new KeyValuePair<string, object?>("exception.message", "Rejected."));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_type_named_as_no_error_is_not_recorded_nor_are_derived_ones(Form form)
    {
        using var recorder = new Recorder();

        await form.ThrowAsync(recorder.Method(notErrors: [typeof(IOException)]), new FileNotFoundException());

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        recorder.Span.TagObjects.ShouldBeEmpty();
        recorder.Span.Events.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_status_that_the_body_has_set_stays(Form form)
    {
        using var recorder = new Recorder();

        await Should.ThrowAsync<InvalidOperationException>(() => form.RunAsync(recorder.Method(), () =>
        {
            Activity.Current!.SetStatus(ActivityStatusCode.Ok);
            throw new InvalidOperationException();
        }));

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Ok);
        recorder.Span.Events.ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_exception_that_the_body_has_reported_itself_is_one_event(Form form)
    {
        using var recorder = new Recorder();

        await Should.ThrowAsync<InvalidOperationException>(() => form.RunAsync(recorder.Method(), () =>
        {
            var exception = new InvalidOperationException("Reported.");
            CurrentSpan.Fail(exception);
            throw exception;
        }));

        recorder.Span.Events.ShouldHaveSingleItem();
        recorder.Span.StatusDescription.ShouldBe("Reported.");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Nothing_of_an_exception_is_read_where_nothing_is_recorded(Form form)
    {
        using var recorder = new Recorder(ActivitySamplingResult.PropagationData);
        var thrown = new UnspeakableException();

        var caught = await form.ThrowAsync(recorder.Method(), thrown);

        caught.ShouldBeSameAs(thrown);
        thrown.WasRead.ShouldBeFalse();
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_exception_that_cannot_be_read_is_an_error_still(Form form)
    {
        using var recorder = new Recorder();
        var thrown = new UnspeakableException();

        var caught = await form.ThrowAsync(recorder.Method(), thrown);

        caught.ShouldBeSameAs(thrown);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
        recorder.Span.GetTagItem("error.type").ShouldBe(typeof(UnspeakableException).FullName);
    }

    [Fact]
    public async Task A_generic_exception_is_named_without_the_assemblies_of_its_arguments()
    {
        using var recorder = new Recorder();

        await Form.Wrapped.ThrowAsync(recorder.Method(), new GenericException<int>());

        recorder.Span.GetTagItem("error.type").ShouldBe("Pynector.Runtime.Tests.ErrorTests+GenericException`1[System.Int32]");
    }

    [Fact]
    public async Task The_stack_trace_is_that_of_the_body()
    {
        using var recorder = new Recorder();

        var caught = await Form.Wrapped.ThrowAsync(recorder.Method(), new InvalidOperationException());

        caught.StackTrace!.ShouldNotContain("CompilerServices");
    }

    private sealed class GenericException<T> : Exception;

    private sealed class UnspeakableException : Exception
    {
        public bool WasRead { get; private set; }

        public override string Message
        {
            get
            {
                WasRead = true;
                throw new NotSupportedException();
            }
        }

        public override string ToString()
        {
            WasRead = true;
            throw new NotSupportedException();
        }
    }
}
