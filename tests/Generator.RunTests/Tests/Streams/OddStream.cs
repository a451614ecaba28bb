using System.Collections;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>A stream each of whose members can be told to throw.</summary>
internal sealed class OddStream(string broken, Exception fault) : IEnumerable<int>, IEnumerator<int>, IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    public int Current => At(nameof(Current), 5);

    object IEnumerator.Current => At("untyped " + nameof(Current), 5);

    public int Resets { get; private set; }

    public bool IsDisposed { get; private set; }

    public IEnumerator<int> GetEnumerator() => At(nameof(GetEnumerator), this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => At(nameof(GetAsyncEnumerator), this);

    public bool MoveNext() => At(nameof(MoveNext), true);

    public ValueTask<bool> MoveNextAsync() => broken == "failed move" ? ValueTask.FromException<bool>(fault) : new(At(nameof(MoveNextAsync), true));

    public void Reset() => Resets += At(nameof(Reset), 1);

    public void Dispose() => IsDisposed = At(nameof(Dispose), true);

    public ValueTask DisposeAsync()
    {
        if (broken == "failed disposal")
        {
            return ValueTask.FromException(fault);
        }

        IsDisposed = At(nameof(DisposeAsync), true);
        return default;
    }

    private T At<T>(string member, T value) => member == broken ? throw fault : value;
}
