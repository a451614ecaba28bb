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

/// <summary>The rows of the matrix of task-likes.</summary>
public static class Rows
{
    /// <summary>Every method, with every ending.</summary>
    public static TheoryData<Method, Ending> Ways
    {
        get
        {
            var rows = new TheoryData<Method, Ending>();
            foreach (var method in Enum.GetValues<Method>())
            {
                foreach (var ending in Enum.GetValues<Ending>())
                {
                    rows.Add(method, ending);
                }
            }

            return rows;
        }
    }

    /// <summary>Every method, with every ending that somebody lets it come to.</summary>
    public static TheoryData<Method, Ending> LaterWays
    {
        get
        {
            var rows = new TheoryData<Method, Ending>();
            foreach (var method in Enum.GetValues<Method>())
            {
                foreach (var ending in Enum.GetValues<Ending>().Where(ending => new Script(ending).Waits))
                {
                    rows.Add(method, ending);
                }
            }

            return rows;
        }
    }

    /// <summary>Every method, with every ending, before every audience.</summary>
    public static TheoryData<Method, Ending, Audience> All
    {
        get
        {
            var rows = new TheoryData<Method, Ending, Audience>();
            foreach (var method in Enum.GetValues<Method>())
            {
                foreach (var ending in Enum.GetValues<Ending>())
                {
                    foreach (var audience in Enum.GetValues<Audience>())
                    {
                        rows.Add(method, ending, audience);
                    }
                }
            }

            return rows;
        }
    }
}
