namespace Pynector.Runtime.Tests.Harness;

/// <summary>How a method is woven, for the rules that hold for all.</summary>
public enum Form
{
    InPlace,
    Wrapped,
    Forwarding,
    Synchronous,
}

internal static class Forms
{
    /// <summary>Runs a body as a traced method of a form.</summary>
    public static Task<int> RunAsync(this Form form, TracedMethod method, Func<Task<int>> body)
    {
        switch (form)
        {
            case Form.InPlace:
                InPlace.Method.Value = method;
                return InPlace.RunAsync(body);
            case Form.Wrapped:
                return method.CallAsync(async () => await body());
            case Form.Forwarding:
                return method.Forward(body);
            default:
                return Task.FromResult(method.Call(() => body().GetAwaiter().GetResult()));
        }
    }

    /// <summary>Runs a body that throws, at once, and returns what the caller gets.</summary>
    public static Task<Exception> ThrowAsync(this Form form, TracedMethod method, Exception exception)
    {
        // Forms without async throw at the call.
        async Task<int> CallAsync() => await form.RunAsync(method, () => throw exception);
        return Caught.FromAsync(CallAsync());
    }
}
