using System.Text.Json;
using Pynector.Otlp;

namespace Pynector.Package.Tests;

/// <summary>The package Pynector.Sdk, as a user's application gets it: with nothing else, and one line.</summary>
[Collection(nameof(PackedPackage))]
public sealed class SdkPackageTests(PackedPackage package) : IDisposable
{
    // Outside of the package's folder, which has no source but its feed: what the SDKs bring is theirs to find.
    private readonly string _folder = Directory.CreateTempSubdirectory("pynector-sdk-").FullName;

    private string Reference => $"""<PackageReference Include="Pynector.Sdk" Version="{package.Version}" />""";

    private string Sources => $"""
        <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
        <RestoreFallbackFolders>{package.MachineCache}</RestoreFallbackFolders>
        """;

    [Fact]
    public async Task WebApplicationShowsItsSpansAndLogsOnTheConsoleAndSendsThemWhereTheEndpointIs()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var shop = Consumer.Write(package, _folder, "Shop", Reference, Sources, sdk: "Microsoft.NET.Sdk.Web").With("Web/Orders.cs");
        (await shop.BuildAsync()).Succeeded().ShouldContain("0 Warning(s)");

        var onConsole = (await shop.RunAsync(new() { ["DOTNET_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["OTEL_METRICS_EXPORTER"] = "none" })).Succeeded();
        var sent = (await shop.RunAsync(new() { ["DOTNET_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Grpc.ToString() })).Succeeded();

        var spans = onConsole.ReplaceLineEndings("\n").Split('\n').Where(static line => line.StartsWith('{')).Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        spans.Select(static span => span.GetProperty("name").GetString()).ShouldBe(["IOrders.PlaceAsync", "GET /orders/{id}", "GET"], ignoreOrder: true);
        var trace = spans[0].GetProperty("trace_id").GetString();
        spans.ShouldAllBe(span => span.GetProperty("trace_id").GetString() == trace);
        var placed = spans.Single(static span => span.GetProperty("name").GetString() == "IOrders.PlaceAsync");
        onConsole.ShouldContain($"trace_id:{trace}, span_id:{placed.GetProperty("span_id").GetString()}");

        sent.ShouldNotContain("\"trace_id\"");
        receiver.Inbox.Spans.Select(static span => span.Name).ShouldBe(["IOrders.PlaceAsync", "GET /orders/{id}", "GET"], ignoreOrder: true);
        receiver.Inbox.Spans[0].Resource["service.name"].ShouldBe("Shop");
    }

    [DashboardFact]
    public async Task WebApplicationIsSeenInTheDashboard()
    {
        await using var dashboard = await Dashboard.StartAsync(package.MachineCache);
        var shop = Consumer.Write(package, _folder, "Shown", Reference, Sources, sdk: "Microsoft.NET.Sdk.Web").With("Web/Orders.cs");
        (await shop.BuildAsync()).Succeeded();

        (await shop.RunAsync(new() { ["DOTNET_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["OTEL_EXPORTER_OTLP_ENDPOINT"] = dashboard.Receiver.ToString() })).Succeeded();

        (await dashboard.WaitForSpansAsync(3)).ShouldBe(["IOrders.PlaceAsync", "GET /orders/{id}", "GET"], ignoreOrder: true);
    }

    [Fact]
    public async Task NativeProgramStartsAndShowsItsTree()
    {
        var program = Consumer.Write(
            package,
            _folder,
            "Native",
            Reference,
            $"""
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            {Sources}
            """).With("Started.cs");

        (await program.PublishAsync()).Succeeded().ShouldNotContain("warning IL");

        (await program.RunPublishedAsync()).Succeeded().ShouldContain("Orders.PlaceAsync");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
