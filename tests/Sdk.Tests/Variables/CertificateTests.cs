using Pynector.Otlp;
using Pynector.Tests.Harness;

namespace Pynector.Tests.Variables;

/// <summary>The variables for encrypted connections: whom the exporter trusts, and who it says it is.</summary>
public sealed class CertificateTests
{
    public static TheoryData<string> Protocols => ["http/protobuf", "grpc"];

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task The_certificate_s_authority_is_trusted(string protocol)
    {
        using var identity = new Identity();
        await using var receiver = await OtlpReceiver.StartAsync(identity: identity);

        await using var stranger = await RunAsync(receiver, protocol);
        receiver.Inbox.Spans.ShouldBeEmpty();
        stranger.Line("dropped").ShouldBe("3");

        await using var friend = await RunAsync(receiver, protocol, $"OTEL_EXPORTER_OTLP_CERTIFICATE={identity.AuthorityFile}");
        receiver.Inbox.Spans.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task The_client_s_certificate_is_shown(string protocol)
    {
        using var identity = new Identity { AsksClients = true };
        await using var receiver = await OtlpReceiver.StartAsync(identity: identity);
        var trust = $"OTEL_EXPORTER_OTLP_CERTIFICATE={identity.AuthorityFile}";

        await using var nobody = await RunAsync(receiver, protocol, trust);
        receiver.Inbox.Spans.ShouldBeEmpty();

        await using var somebody = await RunAsync(receiver, protocol, trust, $"OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE={identity.ClientFile}", $"OTEL_EXPORTER_OTLP_CLIENT_KEY={identity.ClientKeyFile}");
        receiver.Inbox.Spans.Count.ShouldBe(3);
    }

    private static Task<WorkerProcess> RunAsync(OtlpReceiver receiver, string protocol, params string[] variables)
    {
        var address = new UriBuilder(protocol == "grpc" ? receiver.Grpc : receiver.Http) { Scheme = "https" }.Uri;
        return WorkerProcess.RunAsync(["start"], ["OTEL_METRICS_EXPORTER=none", $"OTEL_EXPORTER_OTLP_PROTOCOL={protocol}", $"OTEL_EXPORTER_OTLP_ENDPOINT={address}", "OTEL_EXPORTER_OTLP_TIMEOUT=5000", .. variables]);
    }
}
