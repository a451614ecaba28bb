using Inputs.TaskLikes;
using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Logs;

/// <summary>Wrapped, with a logger that the primary constructor takes.</summary>
internal sealed partial class WrappedDesk(ILogger<WrappedDesk>? logger)
{
    [Traced]
    public partial Task<int> PlaceAsync(Visit visit);

    private async Task<int> PlaceAsyncCore(Visit visit)
    {
        visit.Begin(logger);
        await visit.Pause.ConfigureAwait(false);
        return visit.End(logger);
    }

    [Traced]
    public partial Task ShipAsync(Visit visit);

    private Task ShipAsyncCore(Visit visit)
    {
        visit.Begin(logger);
        return visit.RestAsync(logger);
    }

    [Traced]
    public partial ValueTask<int> PriceAsync(Visit visit);

    private async ValueTask<int> PriceAsyncCore(Visit visit)
    {
        visit.Begin(logger);
        await visit.Pause.ConfigureAwait(false);
        return visit.End(logger);
    }

    [Traced]
    public partial ValueTask NotifyAsync(Visit visit);

    private ValueTask NotifyAsyncCore(Visit visit)
    {
        visit.Begin(logger);
        return new ValueTask(visit.RestAsync(logger));
    }

    [Traced]
    public partial Ticket<int> BookAsync(Visit visit);

    private async Ticket<int> BookAsyncCore(Visit visit)
    {
        visit.Begin(logger);
        await visit.Pause.ConfigureAwait(false);
        return visit.End(logger);
    }

    [Traced]
    public partial int Total(Visit visit);

    private int TotalCore(Visit visit)
    {
        visit.Begin(logger);
        return visit.End(logger);
    }

    [Traced]
    public partial void Check(Visit visit);

    private void CheckCore(Visit visit)
    {
        visit.Begin(logger);
        visit.End(logger);
    }
}
