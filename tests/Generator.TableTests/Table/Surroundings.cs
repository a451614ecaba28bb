namespace Pynector.Generator.TableTests.Table;

/// <summary>Other members of the type, whose names could come in the way.</summary>
internal sealed class Surroundings(string name, string members) : Choice(name)
{
    public static readonly Surroundings Neutral = new("nothing else", "");

    public static readonly Surroundings Place = new("a field to return by reference", "private static int s_place = 7;");

    public static readonly Surroundings Constants = new(
        "constants", "private const int Limit = 7; private const string Text = \"text\"; private enum Inner : byte { First, Second = 200 }");

    public static readonly Surroundings[] All =
    [
        Neutral,
        Place,
        Constants,
        new("types called like namespaces", "private static class System; private static class Pynector; private static class global;"),
        new("types called like those that emitted code names", "private static class Activity; private static class TracedMethod; private static class Exception; private static class CallerContext; private static class IAsyncStateMachine;"),
        new("a type called like the emitted class", "private static class DeskSpans;"),
        new("constants called like emitted names", "private const int PlaceBuilder = 0, DeskSpans = 1, OuterDeskSpans = 2, call = 3, caller = 4, e = 5;"),
        new("overloads", "private void Place(object a, object b, object c) => ProgramScene.Note(a); private static int Place(Guid a, Guid b, Guid c) => 0;"),
        new("cores of others", "private static void PlaceCore(Guid a, object b) => ProgramScene.Note(a); private static int PlaceCore<TOne, TTwo, TThree, TFour>() => 0;"),
        new("a core that takes anything", "private static int PlaceCore<TAny, TSecond, TThird>(TAny a, params object[] others) => 0; private static void PlaceCore(params Guid[] others) => ProgramScene.Note(others);"),
        new("a property of the parameter's name", "private static string a => \"a\"; private static int b => 1;"),
        new("an instance member that throws", "private static int s_count => throw new SceneException(\"count\"); private int Count => s_count;"),
        new("conversions", "private struct Box { public static implicit operator Box(int value) => default; } private static int PlaceCore(Box a) => 0; private static void PlaceCore(Box a, Box b) => ProgramScene.Note(a);"),
    ];

    public string Members => members;
}
