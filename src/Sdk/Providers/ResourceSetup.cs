using OpenTelemetry.Resources;
using Pynector.Configuration;

namespace Pynector.Providers;

/// <summary>Describes the application.</summary>
internal static class ResourceSetup
{
    private const string ServiceName = "service.name";

    /// <summary>Adds what code sets, over all that the builder has, and the default name under it.</summary>
    public static void Configure(ResourceBuilder builder, TelemetrySettings settings)
    {
        if (settings.ResourceAttributes.Count > 0)
        {
            builder.AddAttributes(settings.ResourceAttributes);
        }

        // Each provider of an application gets the same name, and the builder's is known only once it is built.
        var name = settings.ServiceName ?? (HasName(builder) ? null : settings.DefaultServiceName);
        if (name is not null)
        {
            builder.AddAttributes([new KeyValuePair<string, object>(ServiceName, name)]);
        }
    }

    // OpenTelemetry's own default begins so, as the specification says.
    private static bool HasName(ResourceBuilder builder) =>
        builder.Build().Attributes.Any(static attribute => attribute.Key == ServiceName && attribute.Value is string name && !name.StartsWith("unknown_service", StringComparison.Ordinal));
}
