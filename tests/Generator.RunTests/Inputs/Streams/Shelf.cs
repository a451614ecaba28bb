using Pynector;

namespace Inputs.Streams;

/// <summary>Streams with tags, of arguments and of a member that changes.</summary>
internal sealed partial class Shelf
{
    private readonly List<string> _titles = ["Emma", "Ulysses"];

    [Tag("shelf.owner")]
    public string Owner { get; set; } = "Ann";

    [Traced("shelf.titles")]
    public partial IEnumerable<string> Titles([Tag("title.prefix")] string? prefix, [Tag("title.lengths")] IReadOnlyList<int>? lengths, [Tag("title.filter")] object? filter);

    private IEnumerable<string> TitlesCore(string? prefix, IReadOnlyList<int>? lengths, object? filter) =>
        _titles.Where(title => prefix is null || title.StartsWith(prefix, StringComparison.Ordinal) || lengths?.Contains(title.Length) == true || filter is string);

    [Traced("shelf.titles.async")]
    public partial IAsyncEnumerable<string> TitlesAsync([Tag("title.prefix")] string? prefix, [Tag("title.lengths")] IReadOnlyList<int>? lengths, [Tag("title.filter")] object? filter);

    private async IAsyncEnumerable<string> TitlesAsyncCore(string? prefix, IReadOnlyList<int>? lengths, object? filter)
    {
        foreach (var title in TitlesCore(prefix, lengths, filter))
        {
            await Task.Yield();
            yield return title;
        }
    }
}
