using Pynector;

namespace Closed;

public sealed class Catalog
{
    [Traced]
    public int Search([Tag] string text) => text.Length;

    public int SearchTwice(string text) => Search(text) + Search(text);
}
