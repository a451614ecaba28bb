using Inputs.Types;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Types;

/// <summary><c>[Traced]</c> on a type speaks of its methods that return a task-like or an async stream.</summary>
[Collection(ListeningCollection.Name)]
public class TypeTests
{
    private static readonly Bakery Bakery = new();
    private static readonly BakersGuild Guild = new();

    private static readonly Dictionary<string, (Func<Task<object?>> Call, object? Result, string[] Spans)> Calls = new()
    {
        ["in place"] = (async () => await Bakery.BakeAsync(1), 1, ["Bakery.BakeAsync"]),
        ["static"] = (async () => await Bakery.KneadAsync(2), 2, ["Bakery.KneadAsync"]),
        ["virtual, calling a private one"] = (async () => await Bakery.SmellAsync(), "bread", ["Bakery.HeatAsync", "Bakery.SmellAsync"]),
        ["generic"] = (async () => await Bakery.WrapAsync("x"), "x", ["Bakery.WrapAsync"]),
        ["wrapped, whose body is not traced twice"] = (async () => await Bakery.SellAsync(3), 3, ["Bakery.SellAsync"]),
        ["wrapped, not async"] = (async () => await Bakery.OrderAsync(4), 4, ["Bakery.OrderAsync"]),
        ["stream"] = (async () => await SumAsync(Bakery.CoolAsync(5)), 5, ["Bakery.CoolAsync"]),
        ["synchronous, with an attribute of its own"] = (() => Now(Bakery.Slice(6)), 60, ["bread.slice"]),
        ["left out"] = (async () => await Bakery.CleanAsync(7), 7, []),
        ["synchronous"] = (() => Now(Bakery.Count(8)), 8, []),
        ["sequence"] = (() => Now(Bakery.Shelves().Sum()), 1, []),
        ["disposal"] = (async () =>
        {
            var bakery = new Bakery();
            await bakery.DisposeAsync();
            return bakery.Closed;
        }, 1, []),
        ["nested type"] = (async () => await new Bakery.Oven().HeatAsync(9), 9, []),
        ["override in a derived type"] = (async () => await new CornerBakery().SmellAsync(), "cake", []),
        ["method of a derived type"] = (async () => await new CornerBakery().BrewAsync(10), 10, []),
        ["inherited by a derived type"] = (async () => await new CornerBakery().BakeAsync(11), 11, ["Bakery.BakeAsync"]),

        ["struct"] = (async () => await new Scale(1).WeighAsync(12), 12, ["Scale.WeighAsync"]),
        ["struct, wrapped"] = (async () => await new Scale(1).TareAsync(13), 12, ["Scale.TareAsync"]),
        ["record"] = (async () => (await new Recipe("rye").RenameAsync("spelt")).Name, "spelt", ["Recipe.RenameAsync"]),
        ["record, wrapped"] = (async () => await new Recipe("rye").ReadAsync(), "rye", ["Recipe.ReadAsync"]),
        ["record struct with a prefix"] = (async () => (await new Portion(4).HalveAsync()).Grams, 2, ["portion.HalveAsync"]),
        ["static class"] = (async () => await Menu.PrintAsync(14), 14, ["Menu.PrintAsync"]),
        ["abstract, generic"] = (async () => await Guild.MeetAsync("Ann"), 3, ["Guild.MeetAsync"]),
        ["abstract method of it"] = (async () => await Guild.ElectAsync(), "Ann", []),
        ["nested in a traced type, by itself"] = (async () => await Guild<string>.Archive.SearchAsync(1500), 1500, ["Guild.Archive.SearchAsync"]),

        ["two files, this one"] = (async () => await new Parish().PrayAsync(15), 15, ["church.PrayAsync"]),
        ["two files, the other one"] = (async () => await new Parish().RingAsync(16), 16, ["church.RingAsync"]),
        ["two files, body in the other one"] = (async () => await new Parish().SingAsync(17), 17, ["church.SingAsync"]),
    };

    public static TheoryData<string> Rows => [.. Calls.Keys];

    [Theory, MemberData(nameof(Rows))]
    public async Task A_method_is_traced_or_not(string row)
    {
        using var scene = Scene.Recording();

        (await Calls[row].Call()).ShouldBe(Calls[row].Result);
        scene.Names.ShouldBe(Calls[row].Spans);
        scene.Recorder.Started.Count.ShouldBe(Calls[row].Spans.Length);
        scene.CurrentShouldBeTheCallers();
    }

    [Fact]
    public async Task Tags_of_members_are_on_wrapped_methods_only()
    {
        using var scene = Scene.Recording();
        await new Recipe("rye").ReadAsync();
        await new Recipe("rye").RenameAsync("spelt");
        await Bakery.SellAsync(3);

        scene.Recorder.Stopped.Select(span => string.Join(", ", span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")))
            .ShouldBe(["recipe.name=rye", "", "loaves=3"]);
    }

    private static Task<object?> Now(object? value) => Task.FromResult(value);

    private static async Task<int> SumAsync(IAsyncEnumerable<int> stream)
    {
        var sum = 0;
        await foreach (var item in stream)
        {
            sum += item;
        }

        return sum;
    }
}
