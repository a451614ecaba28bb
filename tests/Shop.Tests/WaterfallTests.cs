using Microsoft.Playwright;
using Pynector.Shop.Tests.Harness;
using Pynector.Shop.Tests.Servers;

namespace Pynector.Shop.Tests;

/// <summary>The dashboard's page of a trace, in a browser. Its picture is the README's: it is written to the test's folder, to be looked at and copied.</summary>
[Collection(nameof(RunningShop))]
public sealed class WaterfallTests(RunningShop shop)
{
    private const string Chromium = "/usr/bin/chromium";

    [ServersFact(Chromium)]
    public async Task Trace_of_an_order_is_a_waterfall()
    {
        var place = shop.Spans.First(static span => span.Name == "orders.place" && span.Tags.GetValueOrDefault("order.id") == "4");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 560 }, ColorScheme = ColorScheme.Light });

        await page.GotoAsync(new Uri(shop.Process.Dashboard, $"/traces/detail/{place.TraceId}").ToString());
        foreach (var name in new[] { "orders.place", "IInventory.ReserveAsync", "Stock.ReserveAsync", "orders.db.AddAsync", "orders.queue.PublishAsync" })
        {
            await page.GetByText(name).First.WaitForAsync();
        }

        // Without the notes above, which are about this machine.
        var top = (await page.GetByText("Trace detail").First.BoundingBoxAsync())!.Y - 16;
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(AppContext.BaseDirectory, "shop-trace.png"),
            Clip = new() { X = 69, Y = top, Width = 1131, Height = 560 - top },
        });
    }
}
