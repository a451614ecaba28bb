using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Matrix;

/// <summary>The matrix: a test is run for every method, and within it for every row.</summary>
public static class Rows
{
    /// <summary>Gets every method.</summary>
    public static TheoryData<Form, Shape> Methods => Of(Subject.Keys);

    /// <summary>Gets every method that can suspend.</summary>
    public static TheoryData<Form, Shape> SuspendingMethods => Of(Subject.Keys.Where(subject => CanSuspend(subject.Shape)));

    /// <summary>Gets every way to end.</summary>
    public static IEnumerable<Ending> Endings => Enum.GetValues<Ending>();

    /// <summary>Every way to end, at every moment: nothing is returned before it is waited for, and a synchronous method can't suspend.</summary>
    public static IEnumerable<(Ending Ending, Moment Moment)> Ways(Shape shape) =>
        from ending in Endings
        from moment in Enum.GetValues<Moment>()
        where ending != Ending.Returns || moment != Moment.BeforeAwait
        where moment != Moment.AfterSuspension || CanSuspend(shape)
        select (ending, moment);

    /// <summary>The same, before every audience.</summary>
    public static IEnumerable<(Ending Ending, Moment Moment, Audience Audience)> All(Shape shape) => Before(shape, Enum.GetValues<Audience>());

    /// <summary>The same, where there is a span.</summary>
    public static IEnumerable<(Ending Ending, Moment Moment, Audience Audience)> WithSpan(Shape shape) =>
        Before(shape, Audience.SampledOutRoot, Audience.Recording, Audience.RecordingRoot);

    private static bool CanSuspend(Shape shape) => shape is not (Shape.Void or Shape.Int);

    private static IEnumerable<(Ending Ending, Moment Moment, Audience Audience)> Before(Shape shape, params Audience[] audiences) =>
        from way in Ways(shape)
        from audience in audiences
        select (way.Ending, way.Moment, audience);

    private static TheoryData<Form, Shape> Of(IEnumerable<(Form Form, Shape Shape)> methods)
    {
        var rows = new TheoryData<Form, Shape>();
        foreach (var (form, shape) in methods)
        {
            rows.Add(form, shape);
        }

        return rows;
    }
}
