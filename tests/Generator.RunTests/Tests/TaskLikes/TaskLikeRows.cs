using System.Diagnostics;
using Inputs.TaskLikes;
using Pynector.Generator.RunTests.Harness;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.TaskLikes;

/// <summary>How a call ends.</summary>
public enum Ending
{
    Returns,
    ReturnsLater,
    Throws,
    ThrowsLater,

    /// <summary>Before there is anything to await: an exception at the call, where the method is not <c>async</c>.</summary>
    ThrowsAtTheCall,

    /// <summary>By an <see cref="OperationCanceledException"/> whose token is requested.</summary>
    Canceled,
    CanceledLater,
}

internal sealed record Script(Ending Ending)
{
    public Exception? Fault { get; } = Ending switch
    {
        Ending.Returns or Ending.ReturnsLater => null,
        Ending.Canceled or Ending.CanceledLater => new OperationCanceledException("called off", new CancellationToken(canceled: true)),
        _ => new InvalidOperationException("sold out"),
    };

    public bool Waits => Ending is Ending.ReturnsLater or Ending.ThrowsLater or Ending.CanceledLater;

    public bool IsError => Fault is InvalidOperationException;

    public ActivityStatusCode Status => IsError ? ActivityStatusCode.Error : ActivityStatusCode.Unset;

    public Trip Trip() => new(Fault, Ending == Ending.ThrowsAtTheCall, Waits);
}

/// <summary>The matrix of task-likes: a test is run for every method, and within it for every row.</summary>
public static class Rows
{
    /// <summary>Gets every method.</summary>
    public static TheoryData<Method> Methods => [.. Enum.GetValues<Method>()];

    /// <summary>Gets every ending.</summary>
    public static IEnumerable<Ending> Endings => Enum.GetValues<Ending>();

    /// <summary>Gets every ending that somebody lets the call come to.</summary>
    public static IEnumerable<Ending> LaterEndings => Endings.Where(ending => new Script(ending).Waits);

    /// <summary>Gets every ending, before every audience.</summary>
    public static IEnumerable<(Ending Ending, Audience Audience)> All =>
        from ending in Endings
        from audience in Enum.GetValues<Audience>()
        select (ending, audience);
}
