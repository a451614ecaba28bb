using Inputs.TaskLikes;
using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Logs;

/// <summary>The same at the call, with a logger in a private field.</summary>
internal sealed class CalledDesk
{
    private readonly ILogger? _logger;

    public CalledDesk(ILogger<CalledDesk>? logger) => _logger = logger;

    [Traced]
    public async Task<int> PlaceAsync(Visit visit)
    {
        visit.Begin(_logger);
        await visit.Pause.ConfigureAwait(false);
        return visit.End(_logger);
    }

    [Traced]
    public Task ShipAsync(Visit visit)
    {
        visit.Begin(_logger);
        return visit.RestAsync(_logger);
    }

    [Traced]
    public async ValueTask<int> PriceAsync(Visit visit)
    {
        visit.Begin(_logger);
        await visit.Pause.ConfigureAwait(false);
        return visit.End(_logger);
    }

    [Traced]
    public ValueTask NotifyAsync(Visit visit)
    {
        visit.Begin(_logger);
        return new ValueTask(visit.RestAsync(_logger));
    }

    [Traced]
    public async Ticket<int> BookAsync(Visit visit)
    {
        visit.Begin(_logger);
        await visit.Pause.ConfigureAwait(false);
        return visit.End(_logger);
    }

    [Traced]
    public int Total(Visit visit)
    {
        visit.Begin(_logger);
        return visit.End(_logger);
    }

    [Traced]
    public void Check(Visit visit)
    {
        visit.Begin(_logger);
        visit.End(_logger);
    }
}
