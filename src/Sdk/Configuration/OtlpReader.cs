namespace Pynector.Configuration;

/// <summary>Reads where one signal is sent by OTLP. OpenTelemetry's own exporters read the variables for all signals; here a signal's own win over these.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/"/>
internal static class OtlpReader
{
    private const string All = "OTEL_EXPORTER_OTLP_";

    /// <param name="variables">The variables.</param>
    /// <param name="signal">The part of the variables' names that tells the signal.</param>
    /// <param name="path">What an address for all signals gets appended over HTTP; an address of the signal's own is taken as it is.</param>
    public static OtlpSettings Read(Variables variables, string signal, string path)
    {
        var own = $"{All}{signal}_";
        var protocol = variables.OneOf(own + "PROTOCOL", KnownNames.Protocols) ?? variables.OneOf(All + "PROTOCOL", KnownNames.Protocols);
        var ownAddress = variables.Address(own + "ENDPOINT");
        var address = variables.Address(All + "ENDPOINT");
        if (address is not null && protocol == KnownNames.HttpProtobuf)
        {
            address = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{path}");
        }

        return new OtlpSettings(
            ownAddress ?? address,
            protocol,
            Headers(variables, own + "HEADERS") ?? Headers(variables, All + "HEADERS"),
            variables.Duration(own + "TIMEOUT", least: 1) ?? variables.Duration(All + "TIMEOUT", least: 1),
            variables.OneOf(own + "COMPRESSION", KnownNames.Compressions) ?? variables.OneOf(All + "COMPRESSION", KnownNames.Compressions));
    }

    private static string? Headers(Variables variables, string name)
    {
        var text = variables.Text(name);
        if (text is not null && text.Split(',', StringSplitOptions.RemoveEmptyEntries).Any(static pair => pair.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            // A header is often a key to somebody's account: its value is nobody's to read in a log.
            variables.Fail(name, "…", "a list key1=value1,key2=value2");
        }

        return text;
    }
}
