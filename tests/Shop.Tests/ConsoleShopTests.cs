using Pynector.Shop.Tests.Harness;

namespace Pynector.Shop.Tests;

/// <summary>The shop without a dashboard: its services print their traces.</summary>
public sealed class ConsoleShopTests
{
    [Fact]
    public async Task Services_print_their_trees_and_end_with_the_host()
    {
        await using var shop = ShopProcess.Start(["--console", "--once"]);

        await shop.ServeAsync();
        await shop.EndAsync();

        shop.ExitCode.ShouldBe(0, shop.Output);
        shop.Output.ShouldContain("11 orders are placed, 1 rejected, 11 read back.");
        shop.Output.ShouldContain("└─ orders.place");
        shop.Output.ShouldContain("└─ Stock.ReserveAsync");
        shop.Output.ShouldContain("→ link to ");
        shop.Output.ShouldContain("trace_id:");
    }

    [Fact]
    public async Task Address_that_is_taken_is_told_with_what_to_do()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port: 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        await using var shop = ShopProcess.Start([], new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address });

        await shop.EndAsync();

        shop.ExitCode.ShouldBe(1);
        shop.Output.ShouldContain($"ASPNETCORE_URLS is {address}");
        shop.Output.ShouldContain("set ASPNETCORE_URLS to another, or to nothing for a free one.");
    }
}
