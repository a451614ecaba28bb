using System.Reflection;
using System.Runtime.Loader;

namespace Pynector.Runtime.Tests;

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
        }
        finally
        {
            AppContext.SetSwitch("Pynector.Tracing", true);
            context.Unload();
        }
    }
}
