using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Pynector;

namespace Legacy.Library;

/// <summary>Every form of weaving, in the oldest C# and framework that it works with.</summary>
[Traced("archive")]
public sealed partial class Archive
{
    /// <summary>The archive's name.</summary>
    [Tag("archive.name")]
    public string Name { get; set; }

    /// <summary>In place.</summary>
    public async partial Task<int> FindAsync(string key = "none")
    {
        await Task.Yield();
        CurrentSpan.Tag("key", key);
        return key.Length;
    }

    /// <summary>In place, by a value task.</summary>
    public async partial ValueTask<string> ReadAsync(int page)
    {
        await Task.Yield();
        return page >= 0 ? "page " + page : throw new ArgumentOutOfRangeException(nameof(page));
    }

    /// <summary>Wrapped.</summary>
    [Traced]
    [return: Tag("pages")]
    public partial int Count([Tag] string shelf);

    /// <summary>Wrapped, asynchronous.</summary>
    public partial Task StoreAsync([Tag] string key);

    /// <summary>A stream.</summary>
    [Traced]
    public partial IEnumerable<int> Pages(int count);

    /// <summary>An async stream.</summary>
    public partial IAsyncEnumerable<int> PagesAsync(int count);

    /// <summary>Spans by hand: a group, whose disposal is awaited.</summary>
    [NotTraced]
    public static async Task<int> SortAsync(int shelves)
    {
        var sorted = 0;
        var group = PynectorTelemetry.Get("Legacy.Library").Tracer.StartTaskGroup("sort");
        await using (group.ConfigureAwait(false))
        {
            for (var shelf = 0; shelf < shelves; shelf++)
            {
                group.Run(async token =>
                {
                    await Task.Delay(0, token).ConfigureAwait(false);
                    Interlocked.Increment(ref sorted);
                });
            }
        }

        return sorted;
    }

    /// <summary>Ordinary: traced where others call it.</summary>
    public async Task<int> LendAsync([Tag] string key)
    {
        await Task.Yield();
        return Weigh(key.Length);
    }

    // Out of reach of what is emitted for its call, but for the partial type.
    [Traced]
    private int Weigh([Tag] int pages) => pages * 2;

    private int CountCore(string shelf) => shelf.Length;

    private async Task StoreAsyncCore(string key) => await Task.Yield();

    private IEnumerable<int> PagesCore(int count)
    {
        for (var page = 0; page < count; page++)
        {
            yield return page;
        }
    }

    private async IAsyncEnumerable<int> PagesAsyncCore(int count)
    {
        for (var page = 0; page < count; page++)
        {
            await Task.Yield();
            yield return page;
        }
    }
}
