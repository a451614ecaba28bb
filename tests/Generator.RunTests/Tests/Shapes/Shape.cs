namespace Pynector.Generator.RunTests.Tests.Shapes;

/// <summary>One call of one method: what it gives, with what it wrote by reference, and its span's name.</summary>
internal sealed record Shape(Func<Task<object?>> Call, object? Result, string Span)
{
    /// <summary>A call that is over when it returns, and all that it gave.</summary>
    public static Shape Of(Func<object?> call, object? result, string span) => new(() => Task.FromResult(call()), result, span);

    public static Shape OfTask<T>(Func<Task<T>> call, T result, string span) => new(async () => await call(), result, span);

    public static Shape OfValueTask<T>(Func<ValueTask<T>> call, T result, string span) => new(async () => await call(), result, span);
}
