using System.Net;
using System.Net.Sockets;

namespace Shop.AppHost;

/// <summary>Addresses on this machine.</summary>
internal static class Addresses
{
    /// <summary>Finds one that nobody listens at.</summary>
    public static Uri Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Waits until somebody listens at an address of this machine.</summary>
    public static async Task WaitAsync(Uri address, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, address.Port, cancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    /// <summary>Whether nobody listens at an address of this machine.</summary>
    public static bool IsFree(Uri address)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, address.Port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
