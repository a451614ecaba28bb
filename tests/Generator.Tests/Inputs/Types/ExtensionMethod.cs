using Pynector;

namespace Shop;

/// <summary>Extends texts.</summary>
internal static partial class Texts
{
    [Traced]
    internal static async partial Task<int> CountAsync(this string text, char letter)
    {
        await Task.Yield();
        return text.Count(c => c == letter);
    }
}
