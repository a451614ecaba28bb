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
}
