using Pynector;

namespace Shop;

/// <summary>A generic type.</summary>
public partial class Cache<TKey>
    where TKey : notnull
{
    internal readonly partial record struct Entry<TValue>(TKey Key, TValue? Value)
        where TValue : class
    {
        [Traced]
        public partial Task<TValue?> LoadAsync(TKey key);

        private async Task<TValue?> LoadAsyncCore(TKey key)
        {
            await Task.Yield();
            return Equals(key, Key) ? Value : null;
        }
    }
}
