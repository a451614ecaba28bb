namespace Pynector.Runtime.Tests;

/// <summary>The source of a method's spans: its name, version and kind.</summary>
public sealed class SourceTests
{
    [Fact]
    public void Methods_of_one_assembly_and_name_share_a_source()
    {
        using var recorder = new Recorder();

        recorder.Method(name: "Orders.Place").Call(() => 1);
        recorder.Method(name: "Orders.Cancel").Call(() => 1);

        recorder.Stopped.Select(span => span.OperationName).ShouldBe(["Orders.Place", "Orders.Cancel"]);
        recorder.Stopped.Select(span => span.Source).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_source_has_the_informational_version_of_its_assembly_without_the_suffix()
    {
        using var recorder = new Recorder();

        recorder.Method().Call(() => 1);

        recorder.Span.Source.Version.ShouldBe("2.7.1-rc.1");
    }

    [Fact]
    public void Without_a_listener_there_is_a_branch_and_no_span()
    {
        var method = new TracedMethod(typeof(SourceTests).Assembly, "Test.Unheard", "Orders.Place");

        method.HasListeners.ShouldBeFalse();
        default(BodyCall).Begin(method).ShouldBeFalse();
    }

    [Fact]
    public void A_span_has_the_kind_of_its_method()
    {
        using var recorder = new Recorder();

        new TracedMethod(typeof(SourceTests).Assembly, recorder.Source, "Orders.Place", ActivityKind.Client).Call(() => 1);

        recorder.Span.Kind.ShouldBe(ActivityKind.Client);
    }
}
