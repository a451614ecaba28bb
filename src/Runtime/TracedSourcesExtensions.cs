using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pynector.CompilerServices;

namespace Pynector;

/// <summary>Adds the sources of traced methods to OpenTelemetry's providers, so that no span is lost to a forgotten <c>AddSource</c>.</summary>
public static class TracedSourcesExtensions
{
    /// <summary>
    /// Adds the activity sources of every assembly that was built with the package and that the application is made of: of the methods with
    /// <c>[Traced]</c>, and of the constant names that are passed to <see cref="PynectorTelemetry.Get"/>. The call may stand in a project that knows none of them.
    /// </summary>
    /// <param name="builder">The builder of the provider.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// The sources are read when the provider is built. Each assembly tells its own and those of its references, so that a library whose code
    /// hasn't run yet is known as well; an assembly that nothing refers to, such as a plug-in, is known once it is loaded.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static TracerProviderBuilder AddTracedSources(this TracerProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // As late as can be: what is loaded until then has registered its sources.
        return builder is IDeferredTracerProviderBuilder deferred
            ? deferred.Configure(static (_, late) => late.AddSource(SourceRegistry.Names))
            : builder.AddSource(SourceRegistry.Names);
    }

    /// <summary>Adds the meters of the same names, with which traced methods are measured.</summary>
    /// <inheritdoc cref="AddTracedSources(TracerProviderBuilder)"/>
    public static MeterProviderBuilder AddTracedSources(this MeterProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder is IDeferredMeterProviderBuilder deferred
            ? deferred.Configure(static (_, late) => late.AddMeter(SourceRegistry.Names))
            : builder.AddMeter(SourceRegistry.Names);
    }
}
