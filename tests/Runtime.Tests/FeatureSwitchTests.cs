using System.Runtime.Loader;

namespace Pynector.Runtime.Tests;

/// <summary>The feature switches, read by a runtime of its own.</summary>
public sealed class FeatureSwitchTests
{
    [Fact]
    public void Switched_off_no_method_has_listeners()
    {
        // Read once a process; a second copy of the assembly reads it once more.
        using var recorder = new Recorder();
        recorder.Method().HasListeners.ShouldBeTrue();
        var context = new AssemblyLoadContext("second copy", isCollectible: true);
        AppContext.SetSwitch("Pynector.Tracing", false);
        try
        {
            var type = context.LoadFromAssemblyPath(typeof(TracedMethod).Assembly.Location).GetType(typeof(TracedMethod).FullName!)!;
            var method = Activator.CreateInstance(type, typeof(FeatureSwitchTests).Assembly, recorder.Source, "Orders.Place", ActivityKind.Internal);

            type.GetProperty(nameof(TracedMethod.HasListeners))!.GetValue(method).ShouldBe(false);
            using var source = new ActivitySource(recorder.Source);
            using var span = source.StartActivity("by hand")!;
            type.Assembly.GetType(typeof(CurrentSpan).FullName!)!.GetMethod(nameof(CurrentSpan.Fail), [typeof(string)])!.Invoke(null, ["nobody says it"]);
            span.Status.ShouldBe(ActivityStatusCode.Unset);
        }
        finally
        {
            AppContext.SetSwitch("Pynector.Tracing", true);
            context.Unload();
        }
    }

    [Fact]
    public void With_types_alone_a_span_of_anyone_has_no_details_of_an_exception()
    {
        using var recorder = new Recorder();
        using var source = new ActivitySource(recorder.Source);
        var context = new AssemblyLoadContext("second copy", isCollectible: true);
        AppContext.SetData("Pynector.ExceptionDetails", "Type");
        try
        {
            using var span = source.StartActivity("by hand")!;
            var type = context.LoadFromAssemblyPath(typeof(CurrentSpan).Assembly.Location).GetType(typeof(CurrentSpan).FullName!)!;
            type.GetMethod(nameof(CurrentSpan.Fail), [typeof(Exception)])!.Invoke(null, [new InvalidOperationException("secret")]);

            span.Status.ShouldBe(ActivityStatusCode.Error);
            span.StatusDescription.ShouldBeNull();
            span.Events.ShouldHaveSingleItem().Tags.ShouldBe([new("exception.type", "System.InvalidOperationException")]);
        }
        finally
        {
            AppContext.SetData("Pynector.ExceptionDetails", null);
            context.Unload();
        }
    }
}
