using System.Diagnostics;
using System.Runtime.CompilerServices;
using Legacy.Library;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Shouldly;

namespace Pynector.Legacy.Tests;

/// <summary><c>AddTracedSources</c>: a provider hears the sources of the assemblies that the application is made of.</summary>
[Collection("Listeners")]
public sealed class TracedSourcesTests
{
    // Nothing of the library has run when the provider is built: the test assembly has registered the library's sources with its own.
    [Fact]
    public void A_provider_hears_the_library_that_is_loaded_later_and_the_assembly_itself()
    {
        var spans = new List<Activity>();
        using var provider = Sdk.CreateTracerProviderBuilder().AddTracedSources().AddProcessor(new Recorder(spans)).Build();

        CallLibrary();
        Own();

        spans.Select(span => span.Source.Name).Distinct().ShouldBe(["Legacy.Library", "Pynector.Legacy.Tests"], ignoreOrder: true);
    }

    [Fact]
    public void A_provider_hears_the_names_that_are_passed_to_the_facade()
    {
        var spans = new List<Activity>();
        using var provider = Sdk.CreateTracerProviderBuilder().AddTracedSources().AddProcessor(new Recorder(spans)).Build();

        PynectorTelemetry.Get("legacy.import").Tracer.Run("import", static () => { });
        PynectorTelemetry.Get(string.Concat("legacy.", "other")).Tracer.Run("other", static () => { });

        spans.ShouldContain(span => span.Source.Name == "legacy.import");
        spans.ShouldNotContain(span => span.Source.Name == "legacy.other");
    }

    [Fact]
    public void A_builder_that_is_missing_is_refused()
    {
        Should.Throw<ArgumentNullException>(() => ((TracerProviderBuilder)null!).AddTracedSources());
        Should.Throw<ArgumentNullException>(() => ((OpenTelemetry.Metrics.MeterProviderBuilder)null!).AddTracedSources());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CallLibrary() => new Archive { Name = "attic" }.FindAsync().GetAwaiter().GetResult();

    [Traced]
    private static void Own()
    {
    }

    private sealed class Recorder(List<Activity> spans) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            lock (spans)
            {
                spans.Add(data);
            }
        }
    }
}
