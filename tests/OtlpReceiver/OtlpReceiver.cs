using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pynector.Otlp;

/// <summary>A server that takes spans, metrics and logs by the OpenTelemetry protocol, over HTTP and over gRPC, on free ports of 127.0.0.1; and Zipkin's format, of which it keeps the text.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _server;

    private OtlpReceiver(WebApplication server, Inbox inbox, Behavior behavior)
    {
        _server = server;
        Inbox = inbox;
        Answer = behavior;
    }

    public Inbox Inbox { get; }

    /// <summary>How it answers, now and from now on.</summary>
    public Behavior Answer { get; }

    /// <summary>Where it is reached over HTTP.</summary>
    public Uri Http => AddressAt(0);

    /// <summary>Where it is reached over gRPC.</summary>
    public Uri Grpc => AddressAt(1);

    /// <summary>Starts it.</summary>
    /// <param name="port">The port for HTTP; 0 for a free one.</param>
    /// <param name="inbox">Where to go on with collecting; null for a new one.</param>
    /// <param name="identity">With what it encrypts, and whose clients it takes; null for plain text.</param>
    public static async Task<OtlpReceiver> StartAsync(int port = 0, Inbox? inbox = null, Identity? identity = null)
    {
        inbox ??= new Inbox();
        var behavior = new Behavior();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, http => Set(http, HttpProtocols.Http1, identity));
            kestrel.Listen(IPAddress.Loopback, 0, grpc => Set(grpc, HttpProtocols.Http2, identity));
        });
        var server = builder.Build();
        server.Run(context => AnswerAsync(context, inbox, behavior));
        await server.StartAsync().ConfigureAwait(false);
        return new OtlpReceiver(server, inbox, behavior);
    }

    public async ValueTask DisposeAsync()
    {
        // As a process that is killed: connections break at once.
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _server.StopAsync(now.Token).ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
    }

    private static void Set(ListenOptions endpoint, HttpProtocols protocols, Identity? identity)
    {
        endpoint.Protocols = protocols;
        if (identity is not null)
        {
            endpoint.UseHttps(https =>
            {
                https.ServerCertificate = identity.Server;
                https.ClientCertificateMode = identity.AsksClients ? ClientCertificateMode.RequireCertificate : ClientCertificateMode.NoCertificate;
                https.ClientCertificateValidation = (certificate, _, _) => certificate.Thumbprint == identity.Client.Thumbprint;
            });
        }
    }

    private static async Task AnswerAsync(HttpContext context, Inbox inbox, Behavior behavior)
    {
        KeepUntold();
        var body = await ReadAsync(context.Request).ConfigureAwait(false);
        await Task.Delay(behavior.Delay, context.RequestAborted).ConfigureAwait(false);
        if (behavior.Status != StatusCodes.Status200OK)
        {
            behavior.CountRefusal();
            context.Response.StatusCode = behavior.Status;
            return;
        }

        var path = context.Request.Path.Value ?? "";
        if (path.EndsWith("/api/v2/spans", StringComparison.Ordinal))
        {
            behavior.Keep(System.Text.Encoding.UTF8.GetString(body));
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        var isGrpc = context.Request.ContentType == "application/grpc";
        const int FrameHeader = 5;
        inbox.Add(path, isGrpc ? body[FrameHeader..] : body, context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        behavior.Keep(path);
        if (isGrpc)
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(new byte[FrameHeader]).ConfigureAwait(false);
            context.Response.AppendTrailer("grpc-status", "0");
        }
        else
        {
            context.Response.ContentType = "application/x-protobuf";
        }
    }

    // In the process of a test, its provider hears this server, too; and would send a span for each time that it sends.
    private static void KeepUntold()
    {
        if (Activity.Current is { } request)
        {
            request.IsAllDataRequested = false;
            request.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        if (request.Headers.ContentEncoding == "gzip")
        {
            await using var zip = new GZipStream(request.Body, CompressionMode.Decompress);
            await zip.CopyToAsync(body).ConfigureAwait(false);
        }
        else
        {
            await request.Body.CopyToAsync(body).ConfigureAwait(false);
        }

        return body.ToArray();
    }

    private Uri AddressAt(int index) => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ElementAt(index));
}
