namespace Pynector.Runtime.Tests.Harness;

/// <summary>Traced methods whose spans a recorder hears.</summary>
internal static class RecordedMethod
{
    public static TracedMethod Method(
        this Recorder recorder, Type[]? notErrors = null, bool cancellationIsError = false, string? resultTag = null, string name = "Orders.Place") =>
        new(typeof(RecordedMethod).Assembly, recorder.Source, name)
        {
            NotErrors = notErrors,
            CancellationIsError = cancellationIsError,
            ResultTag = resultTag,
        };
}
