using System.Diagnostics;
using Inputs.Matrix;

namespace Pynector.Generator.RunTests.Tests.Matrix;

/// <summary>How a body ends.</summary>
public enum Ending
{
    Returns,
    Throws,

    /// <summary>By an <see cref="OperationCanceledException"/> whose token is requested.</summary>
    Canceled,

    /// <summary>The same, by a type derived from it.</summary>
    CanceledByDerived,

    /// <summary>As <see cref="HttpClient"/> times out: the token is requested, and the inner exception tells.</summary>
    TimesOut,

    /// <summary>The same, the <see cref="TimeoutException"/> being further down.</summary>
    TimesOutDeeply,

    /// <summary>A <see cref="TaskCanceledException"/> for which nobody asked.</summary>
    CanceledByNobody,
}

/// <summary>What a span must show of an ending.</summary>
internal sealed record Ended(ActivityStatusCode Status, string? Description, string? ErrorType, bool IsCanceled);

internal static class Endings
{
    private static readonly CancellationToken Requested = new(canceled: true);

    public static Exception? Fault(Ending ending) => ending switch
    {
        Ending.Returns => null,
        Ending.Throws => new InvalidOperationException("out of stock"),
        Ending.Canceled => new OperationCanceledException("called off", Requested),
        Ending.CanceledByDerived => new OrderWithdrawnException(Requested),
        Ending.TimesOut => new TaskCanceledException("too slow", new TimeoutException(), Requested),
        Ending.TimesOutDeeply => new TaskCanceledException("much too slow", new InvalidOperationException("outer", new TimeoutException()), Requested),
        Ending.CanceledByNobody => new TaskCanceledException("dropped"),
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };

    public static Ended Expected(Ending ending) => ending switch
    {
        Ending.Returns => new(ActivityStatusCode.Unset, null, null, IsCanceled: false),
        Ending.Throws => new(ActivityStatusCode.Error, "out of stock", "System.InvalidOperationException", IsCanceled: false),
        Ending.Canceled or Ending.CanceledByDerived => new(ActivityStatusCode.Unset, null, null, IsCanceled: true),
        Ending.TimesOut => new(ActivityStatusCode.Error, "too slow", "System.Threading.Tasks.TaskCanceledException", IsCanceled: false),
        Ending.TimesOutDeeply => new(ActivityStatusCode.Error, "much too slow", "System.Threading.Tasks.TaskCanceledException", IsCanceled: false),
        Ending.CanceledByNobody => new(ActivityStatusCode.Error, "dropped", "System.Threading.Tasks.TaskCanceledException", IsCanceled: false),
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };
}
