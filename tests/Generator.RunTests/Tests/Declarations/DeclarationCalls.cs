namespace Pynector.Generator.RunTests.Tests.Declarations;

/// <summary>One call: what it gives, and the spans that it makes, in the order in which they end.</summary>
internal sealed record Call(Func<Task<object?>> Make, object? Result, params string[] Spans)
{
    public static Call Of<T>(Func<Task<T>> call, T result, params string[] spans) =>
        new(async () => await call(), result, spans);

    public static Call OfValueTask<T>(Func<ValueTask<T>> call, T result, params string[] spans) =>
        new(async () => await call(), result, spans);

    public static Call Of<T>(Func<T> call, T result, params string[] spans) =>
        new(() => Task.FromResult<object?>(call()), result, spans);
}
