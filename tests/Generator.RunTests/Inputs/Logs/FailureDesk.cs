using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Logs;

/// <summary>Failures alone, of the type's methods but one.</summary>
[Traced("desk", Log = LogEvents.Failures, NotErrors = [typeof(KeyNotFoundException)])]
internal sealed partial class FailureDesk(ILogger<FailureDesk>? logger)
{
    public async partial Task InPlaceAsync(Exception? fault)
    {
        await Task.Yield();
        Fail(fault);
    }

    public partial Task WrappedAsync(Exception? fault);

    private async Task WrappedAsyncCore(Exception? fault)
    {
        logger.Write("body");
        await Task.Yield();
        Fail(fault);
    }

    public async Task CalledAsync(Exception? fault)
    {
        await Task.Yield();
        Fail(fault);
    }

    [Traced(Log = LogEvents.None)]
    public partial Task QuietAsync(Exception? fault);

    private Task QuietAsyncCore(Exception? fault) => fault is null ? Task.CompletedTask : Task.FromException(fault);

    [Traced(Log = LogEvents.Failures, CancellationIsError = true)]
    public partial Task StrictAsync(Exception? fault);

    private Task StrictAsyncCore(Exception? fault) => fault is null ? Task.CompletedTask : Task.FromException(fault);

    [Traced(Log = LogEvents.Failures)]
    public partial IEnumerable<int> Lines(Exception? fault);

    private static IEnumerable<int> LinesCore(Exception? fault)
    {
        yield return 1;
        Fail(fault);
    }

    [Traced(Log = LogEvents.All)]
    public partial Task<int> AllAsync(Exception? fault);

    private Task<int> AllAsyncCore(Exception? fault) => fault is null ? Task.FromResult(1) : Task.FromException<int>(fault);

    private static void Fail(Exception? fault)
    {
        if (fault is not null)
        {
            throw fault;
        }
    }
}

/// <summary>No logger of its own, and nested in a generic type.</summary>
/// <typeparam name="T">Whatever.</typeparam>
internal static partial class Shelf<T>
{
    internal static partial class Board
    {
        [Traced(Log = LogEvents.All)]
        public static partial void Wipe(T with);

        private static void WipeCore(T with)
        {
        }

        [Traced(Log = LogEvents.All)]
        public static void Scrub(T with)
        {
        }
    }
}
