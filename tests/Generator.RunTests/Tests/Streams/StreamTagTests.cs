using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>The tags of a stream are of its call, though its span starts later.</summary>
[Collection(ListeningCollection.Name)]
public class StreamTagTests
{
    [Fact]
    public void They_are_as_they_were_at_the_call()
    {
        using var scene = Scene.Recording();
        var shelf = new Shelf();
        var lengths = new List<int> { 4 };
        var filter = new Changing { Text = "then" };
        var titles = shelf.Titles("U", lengths, filter);

        shelf.Owner = "Bob";
        lengths[0] = 7;
        filter.Text = "now";

        titles.ToList().ShouldBe(["Ulysses"]);
        var tags = scene.Span.TagObjects.ToDictionary();
        tags.Keys.Order().ShouldBe(["shelf.owner", "title.filter", "title.lengths", "title.prefix"]);
        tags["shelf.owner"].ShouldBe("Ann");
        tags["title.filter"].ShouldBe("then");
        tags["title.lengths"].ShouldBeOfType<int[]>().ShouldBe([4]);
        tags["title.prefix"].ShouldBe("U");
    }

    [Fact]
    public async Task Each_enumeration_has_them()
    {
        using var scene = Scene.Recording();
        var titles = new Shelf().TitlesAsync("E", null, "no");
        for (var i = 0; i < 2; i++)
        {
            await foreach (var title in titles)
            {
                title.ShouldNotBeEmpty();
            }
        }

        scene.Recorder.Stopped.Count.ShouldBe(2);
        foreach (var span in scene.Recorder.Stopped)
        {
            span.TagObjects.ToDictionary().ShouldBe(
                new Dictionary<string, object?> { ["title.prefix"] = "E", ["title.filter"] = "no", ["shelf.owner"] = "Ann" }, ignoreOrder: true);
        }
    }

    [Fact]
    public void What_a_value_throws_stays_inside()
    {
        using var scene = Scene.Recording();
        var titles = new Shelf { Owner = null! }.Titles(null, null, new Changing());

        titles.ToList().ShouldBe(["Emma", "Ulysses"]);
        scene.Span.TagObjects.ShouldBeEmpty();
    }

    private sealed class Changing
    {
        public string? Text { get; set; }

        public override string ToString() => Text ?? throw new InvalidOperationException("no text");
    }
}
