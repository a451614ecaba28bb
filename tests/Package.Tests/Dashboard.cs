using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Pynector.Package.Tests;

/// <summary>The dashboard of .NET Aspire, by itself, on free ports of 127.0.0.1.</summary>
internal sealed class Dashboard : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private Dashboard(Process process, Uri address, Uri receiver)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
        Receiver = receiver;
    }

    /// <summary>Where it takes what exporters send.</summary>
    public Uri Receiver { get; }

    /// <param name="packages">The package cache that has it.</param>
    public static async Task<Dashboard> StartAsync(string packages)
    {
        var (address, receiver) = (Free(), Free());
        var start = new ProcessStartInfo(Path.Combine(packages, "aspire.dashboard.sdk.linux-x64", "13.6.5", "tools", "Aspire.Dashboard"))
        {
            WorkingDirectory = Path.Combine(packages, "aspire.dashboard.sdk.linux-x64", "13.6.5", "tools"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["DOTNET_DASHBOARD_OTLP_ENDPOINT_URL"] = receiver.ToString();
        start.Environment["DOTNET_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"] = "true";
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var dashboard = new Dashboard(process, address, receiver);
        await dashboard.WaitAsync(static _ => true);
        return dashboard;
    }

    /// <summary>Waits for spans.</summary>
    /// <returns>The names of those that it has.</returns>
    public async Task<IReadOnlyList<string>> WaitForSpansAsync(int count)
    {
        var answer = await WaitAsync(answer => Names(answer).Count >= count);
        return Names(answer);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static List<string> Names(JsonElement answer) =>
    [
        .. from resource in answer.GetProperty("data").GetProperty("resourceSpans").EnumerateArray()
           from scope in resource.GetProperty("scopeSpans").EnumerateArray()
           from span in scope.GetProperty("spans").EnumerateArray()
           select span.GetProperty("name").GetString()!,
    ];

    private async Task<JsonElement> WaitAsync(Func<JsonElement, bool> isThere)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var answer = await _http.GetFromJsonAsync<JsonElement>("/api/telemetry/spans");
                if (isThere(answer) || watch.Elapsed > TimeSpan.FromMinutes(1))
                {
                    return answer;
                }
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromMinutes(1))
            {
                // It is still starting.
            }

            await Task.Delay(100);
        }
    }

    private static Uri Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}

/// <summary>A test with the dashboard, which is packed for Linux here.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DashboardFactAttribute : FactAttribute
{
    public DashboardFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            Skip = "The dashboard is restored for Linux on x64.";
        }
    }
}
