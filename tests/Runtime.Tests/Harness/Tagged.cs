namespace Pynector.Runtime.Tests.Harness;

internal static class Tagged
{
    /// <summary>What is recorded for a value as a tag.</summary>
    public static object? Value<T>(T value)
    {
        using var recorder = new Recorder();
        var call = recorder.Method().BeginCall();
        call.Tag("key", value);
        call.End();
        return recorder.Span.GetTagItem("key");
    }
}
