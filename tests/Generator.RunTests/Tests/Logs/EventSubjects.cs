using Inputs.Logs;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>The methods of <see cref="EventDesk"/>, by what they are.</summary>
internal static class EventSubjects
{
    public const string InPlace = nameof(EventDesk.InPlaceAsync);

    public static readonly string[] Forms =
    [
        InPlace, nameof(EventDesk.AsyncCoreAsync), nameof(EventDesk.OtherCoreAsync), nameof(EventDesk.Sync),
        nameof(EventDesk.CalledAsync), nameof(EventDesk.Called), nameof(EventDesk.Lines), nameof(EventDesk.LinesAsync),
    ];

    public static TheoryData<string> Each => [.. Forms];

    public static TheoryData<string, bool, bool> All
    {
        get
        {
            var rows = new TheoryData<string, bool, bool>();
            foreach (var form in Forms)
            {
                rows.Add(form, false, false);
                rows.Add(form, false, true);
                rows.Add(form, true, false);
                rows.Add(form, true, true);
            }

            return rows;
        }
    }

    /// <summary>Calls a method to its end.</summary>
    /// <param name="form">Its name.</param>
    /// <param name="desk">The instance.</param>
    /// <param name="fault">What it fails with.</param>
    /// <param name="pause">What it waits for, if it can.</param>
    public static async Task CallAsync(string form, EventDesk desk, Exception? fault, Task? pause = null)
    {
        pause ??= Task.CompletedTask;
        switch (form)
        {
            case InPlace:
                await desk.InPlaceAsync(pause, fault);
                break;
            case nameof(EventDesk.AsyncCoreAsync):
                await desk.AsyncCoreAsync(pause, fault);
                break;
            case nameof(EventDesk.OtherCoreAsync):
                await desk.OtherCoreAsync(pause, fault);
                break;
            case nameof(EventDesk.CalledAsync):
                await desk.CalledAsync(pause, fault);
                break;
            case nameof(EventDesk.Sync):
                desk.Sync(fault);
                break;
            case nameof(EventDesk.Called):
                desk.Called(fault);
                break;
            case nameof(EventDesk.Lines):
                _ = desk.Lines(fault).Count();
                break;
            default:
                await foreach (var line in desk.LinesAsync(pause, fault))
                {
                }

                break;
        }
    }

    /// <summary>Runs something with a process-wide factory.</summary>
    public static async Task<Exception?> WithFactoryAsync(LogBook book, Func<Task> run)
    {
        PynectorTelemetry.UseLoggerFactory(book.Factory);
        try
        {
            return await Record.ExceptionAsync(run);
        }
        finally
        {
            PynectorTelemetry.UseLoggerFactory(null);
        }
    }
}
