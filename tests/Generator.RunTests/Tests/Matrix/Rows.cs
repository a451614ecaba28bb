using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Matrix;

/// <summary>The rows of the matrix.</summary>
public static class Rows
{
    /// <summary>Every method, with every way to end.</summary>
    public static TheoryData<Form, Shape, Ending, Moment> Ways
    {
        get
        {
            var rows = new TheoryData<Form, Shape, Ending, Moment>();
            foreach (var (form, shape, ending, moment) in AllWays())
            {
                rows.Add(form, shape, ending, moment);
            }

            return rows;
        }
    }

    /// <summary>Every method that can suspend, with every way to end after that.</summary>
    public static TheoryData<Form, Shape, Ending> Suspending
    {
        get
        {
            var rows = new TheoryData<Form, Shape, Ending>();
            foreach (var (form, shape, ending, moment) in AllWays())
            {
                if (moment == Moment.AfterSuspension)
                {
                    rows.Add(form, shape, ending);
                }
            }

            return rows;
        }
    }

    /// <summary>Every method, with every way to end, before every audience.</summary>
    public static TheoryData<Form, Shape, Ending, Moment, Audience> All => Before(Enum.GetValues<Audience>());

    /// <summary>The same, where there is a span.</summary>
    public static TheoryData<Form, Shape, Ending, Moment, Audience> WithSpan =>
        Before(Audience.SampledOutRoot, Audience.Recording, Audience.RecordingRoot);

    private static TheoryData<Form, Shape, Ending, Moment, Audience> Before(params Audience[] audiences)
    {
        var rows = new TheoryData<Form, Shape, Ending, Moment, Audience>();
        foreach (var (form, shape, ending, moment) in AllWays())
        {
            foreach (var audience in audiences)
            {
                rows.Add(form, shape, ending, moment, audience);
            }
        }

        return rows;
    }

    // Nothing is returned before it is waited for, and a synchronous method can't suspend.
    private static IEnumerable<(Form Form, Shape Shape, Ending Ending, Moment Moment)> AllWays() =>
        from subject in Subject.Keys
        from ending in Enum.GetValues<Ending>()
        from moment in Enum.GetValues<Moment>()
        where ending != Ending.Returns || moment != Moment.BeforeAwait
        where moment != Moment.AfterSuspension || subject.Shape is not (Shape.Void or Shape.Int)
        select (subject.Form, subject.Shape, ending, moment);
}
