namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>An enumeration of whichever kind, as a consumer sees it.</summary>
internal sealed record Showing(Func<ValueTask<bool>> MoveAsync, Func<int> Current, Func<ValueTask> CloseAsync)
{
    public static Showing Of(IAsyncEnumerator<int> items) => new(items.MoveNextAsync, () => items.Current, items.DisposeAsync);

    public static Showing Of(IEnumerator<int> items) => new(
        () => new ValueTask<bool>(items.MoveNext()),
        () => items.Current,
        () =>
        {
            items.Dispose();
            return default;
        });
}
