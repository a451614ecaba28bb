using Pynector;

namespace Inputs.TaskLikes;

/// <summary>Traced methods that return task-likes, in every form.</summary>
internal sealed partial class Booth
{
    [Tag("booth.number")]
    internal int Number => 3;

    [Traced]
    public async partial Ticket<int> InPlace(int seat, Trip trip)
    {
        CurrentSpan.Tag("seat", seat);
        trip.Begin();
        await trip.Pause();
        return trip.Finish();
    }

    [Traced]
    public async partial Ticket InPlaceOnly(int seat, Trip trip)
    {
        CurrentSpan.Tag("seat", seat);
        trip.Begin();
        await trip.Pause();
        trip.Finish();
    }

    [Traced]
    [return: Tag("seat.result")]
    public partial Ticket<int> AsyncCore([Tag] int seat, Trip trip);

    private async Ticket<int> AsyncCoreCore(int seat, Trip trip)
    {
        trip.Begin();
        await trip.Pause();
        return trip.Finish();
    }

    [Traced]
    public partial Ticket AsyncCoreOnly([Tag] int seat, Trip trip);

    private async Ticket AsyncCoreOnlyCore(int seat, Trip trip)
    {
        trip.Begin();
        await trip.Pause();
        trip.Finish();
    }

    [Traced]
    [return: Tag("seat.result")]
    public partial Ticket<int> OtherCore([Tag] int seat, Trip trip);

    private Ticket<int> OtherCoreCore(int seat, Trip trip)
    {
        trip.Begin();
        return new Ticket<int>(RestAsync(trip));
    }

    [Traced]
    public partial Ticket OtherCoreOnly([Tag] int seat, Trip trip);

    private Ticket OtherCoreOnlyCore(int seat, Trip trip)
    {
        trip.Begin();
        return new Ticket(RestAsync(trip));
    }

    [Traced]
    public async partial Errand<int> BareInPlace(int seat, Trip trip)
    {
        CurrentSpan.Tag("seat", seat);
        trip.Begin();
        await trip.Pause();
        return trip.Finish();
    }

    [Traced]
    [return: Tag("seat.result")]
    public partial Errand<int> BareAsyncCore([Tag] int seat, Trip trip);

    private async Errand<int> BareAsyncCoreCore(int seat, Trip trip)
    {
        trip.Begin();
        await trip.Pause();
        return trip.Finish();
    }

    internal static async Task<int> RestAsync(Trip trip)
    {
        await trip.Pause();
        return trip.Finish();
    }
}

/// <summary>The same bodies with no annotation.</summary>
internal sealed class PlainBooth
{
    public async Ticket<int> Async(int seat, Trip trip)
    {
        trip.Begin();
        await trip.Pause();
        return trip.Finish();
    }

    public async Ticket AsyncOnly(int seat, Trip trip)
    {
        trip.Begin();
        await trip.Pause();
        trip.Finish();
    }

    public Ticket<int> Other(int seat, Trip trip)
    {
        trip.Begin();
        return new Ticket<int>(Booth.RestAsync(trip));
    }

    public Ticket OtherOnly(int seat, Trip trip)
    {
        trip.Begin();
        return new Ticket(Booth.RestAsync(trip));
    }

    public async Errand<int> Bare(int seat, Trip trip)
    {
        trip.Begin();
        await trip.Pause();
        return trip.Finish();
    }
}
