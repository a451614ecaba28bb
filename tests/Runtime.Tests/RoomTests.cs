using System.Reflection;
using System.Text.RegularExpressions;

namespace Pynector.Runtime.Tests;

/// <summary>The rooms of the runtime library: each knows only rooms that stand before it, so that no two know each other.</summary>
public sealed partial class RoomTests
{
    // The one list of arrows: a room, and the rooms that it may use. A room stands after all that it uses.
    private static readonly (string Room, string[] Uses)[] Rooms =
    [
        ("Faults", []),
        ("Tags", ["Faults"]),
        ("Activities", ["Faults", "Tags"]),
        ("Metrics", ["Activities", "Faults"]),
        ("Context", ["Activities", "Faults"]),
        ("Logging", ["Activities", "Faults"]),
        ("Errors", ["Activities", "Faults", "Logging"]),
        ("Spans", ["Activities", "Errors", "Faults", "Logging", "Metrics", "Tags", "Context"]),
        ("Tasks", ["Activities", "Logging", "Spans"]),
        ("Streams", ["Activities", "Context", "Logging", "Spans", "Tags", "Tasks"]),
        ("CompilerServices", ["Activities", "Context", "Faults", "Logging", "Spans", "Streams", "Tags", "Tasks"]),
        ("Facade", ["Activities", "CompilerServices", "Faults", "Spans"]),
        ("Concurrency", ["Activities", "Context", "Errors", "Facade", "Spans", "Tasks"]),
    ];

    private static readonly string Sources = Path.Combine(
        typeof(RoomTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!, "src", "Runtime");

    public static TheoryData<string> Names => [.. Rooms.Select(room => room.Room)];

    [Fact]
    public void No_allowed_arrow_points_back()
    {
        for (var i = 0; i < Rooms.Length; i++)
        {
            Rooms[i].Uses.ShouldBeSubsetOf(Rooms.Take(i).Select(room => room.Room), $"{Rooms[i].Room} stands before a room that it uses.");
        }
    }

    [Fact]
    public void Every_folder_of_sources_is_a_room() =>
        Directory.GetDirectories(Sources).Select(Path.GetFileName)
            .Where(folder => folder is not ("bin" or "obj" or "build" or "Polyfills" or "PublicAPI"))
            .ShouldBe(Rooms.Select(room => room.Room), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_room_uses_only_the_rooms_that_it_may(string room)
    {
        var files = Directory.GetFiles(Path.Combine(Sources, room), "*.cs", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            text.Split('\n').ShouldContain($"namespace Pynector.{room};", file);
            UsedNames().Matches(text).Select(match => match.Groups["name"].Value).Where(name => name != room && Array.Exists(Rooms, known => known.Room == name))
                .ShouldBeSubsetOf(Rooms.Single(other => other.Room == room).Uses, file);
        }
    }

    [Fact]
    public void Emitted_code_s_room_holds_what_emitted_code_calls_and_nothing_else() =>
        typeof(TracedMethod).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(TracedMethod).Namespace && !type.IsNested)
            .ShouldAllBe(type => type.IsPublic);

    [Fact]
    public void Public_types_stand_in_no_other_room() =>
        typeof(TracedMethod).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct()
            .ShouldBe(["Pynector", "Pynector.CompilerServices"], ignoreOrder: true);

    // In a using, or in full.
    [GeneratedRegex(@"\bPynector\.(?<name>[A-Z]\w+)")]
    private static partial Regex UsedNames();
}
