namespace Pynector.Generator.TableTests.Table;

internal sealed partial class Returned
{
    private const string AsIs = "{0}";

    public static readonly Returned TaskOfValue = Task("Task<int>", "42", AsIs);

    public static readonly Returned Value = Plain("int", "42");

    private static readonly Returned[] Values =
    [
        Value,
        new("void") { PlainBody = "Scene.Enter(); Scene.Pause();", Take = "{0}; var taken = Scene.Take()", IsUntaggable = true },
        new("async void") { Type = "void", AsyncBody = $"Scene.Enter(); {Pause}", PlainBody = "Scene.Enter();", Take = "{0}; var taken = Scene.Take()", IsUntaggable = true, IsCallable = false, Among = AsyncVoid },
        Plain("string", "\"text\""),
        Plain("string?", "null"),
        Plain("object", "new object()"),
        Plain("dynamic", "\"text\""),
        new("dynamic that is null") { Type = "dynamic?", PlainBody = "Scene.Enter(); Scene.Pause(); return null;", Take = "Scene.Take((object?){0})" },
        Plain("bool?", "true"),
        Plain("nint", "5"),
        Plain("decimal", "1.10m"),
        Plain("Color", "Color.Red"),
        Plain("Guid", "Guid.Empty"),
        Plain("(int Count, string? Name)", "(1, null)"),
        Plain("(int, (string A, long B) C, int, int, int, int, int, int Last)", "(1, (\"a\", 2), 3, 4, 5, 6, 7, 8)"),
        Plain("int[]", "[1, 2]"),
        Plain("string?[]?[,]", "new string?[0, 0][]!"),
        Plain("List<string?>?", "[null]"),
        Plain("Dictionary<string, List<(int A, int? B)>>", "[]"),
        Plain("IReadOnlyList<int>", "[1, 2]"),
        new("Func<int, string?>?") { PlainBody = "Scene.Enter(); Scene.Pause(); return static a => null;", IsUntaggable = true },
        new("T") { Type = "T", PlainBody = "Scene.Enter(); Scene.Pause(); return default!;", Needs = () => [TypeParameters.One] },
        new("T?") { PlainBody = "Scene.Enter(); Scene.Pause(); return default;", Needs = () => [TypeParameters.One] },
        new("T[]") { PlainBody = "Scene.Enter(); Scene.Pause(); return [];", Needs = () => [TypeParameters.One] },
        new("TItem") { PlainBody = "Scene.Enter(); Scene.Pause(); return default!;", Needs = () => [Container.Generic] },
        new("Promise") { PlainBody = "Scene.Enter(); Scene.Pause(); return new();" },
        new("IEnumerable") { PlainBody = "Scene.Enter(); yield return 1; Scene.Pause(); yield return 2;", Take = "Scene.Take({0}.Cast<object?>())", Always = ["PYN0005"], IsUntaggable = true },
        new("IEnumerator") { PlainBody = "Scene.Enter(); Scene.Pause(); return new int[1].GetEnumerator();", Always = ["PYN0005"], IsUntaggable = true },
    ];

    private static readonly Returned[] References =
    [
        ByReference("ref int", "ref s_place", "ref var place = ref {0}; place++; var taken = Scene.Take(place)"),
        ByReference("ref readonly int", "ref s_place", "ref readonly var place = ref {0}; var taken = Scene.Take(place)"),
        RefStruct("Span<int>", "new[] { 1, 2 }", "Scene.Take({0}.ToArray())"),
        RefStruct("ReadOnlySpan<char>", "\"text\"", "Scene.Take({0}.ToString())"),
        new("int*") { PlainBody = "Scene.Enter(); Scene.Pause(); return null;", Take = "Scene.Take((nint){0})", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
        new("void*[]") { PlainBody = "Scene.Enter(); Scene.Pause(); return null!;", Needs = () => [Modifiers.PublicUnsafe], Take = "Scene.Take((object?){0})" },
        new("delegate*<int, void>") { PlainBody = "Scene.Enter(); Scene.Pause(); return null;", Take = "Scene.Take((nint){0})", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
    ];

    private static readonly Returned[] Tasks =
    [
        TaskOfValue,
        Task("Task", null, AsIs),
        Task("ValueTask", null, "new ValueTask({0})"),
        Task("ValueTask<int>", "42", "new ValueTask<int>({0})"),
        Task("Parcel", null, "new Parcel({0})"),
        Task("Parcel<int>", "42", "new Parcel<int>({0})"),
        Task("Packet<string?>", "null", "new Packet<string?>({0})"),
        Task("Task<string?>", "null", AsIs),
        Task("Task<dynamic>", "\"text\"", AsIs),
        Task("Task<(int Count, string? Name)>", "(1, null)", AsIs),
        Task("Task<int[]>", "[1]", AsIs),
        Task("ValueTask<List<string?>?>", "[null]", "new ValueTask<List<string?>?>({0})"),
        WithUntaggableResult("Task<Task<int>>", "System.Threading.Tasks.Task.FromResult(1)"),
        WithUntaggableResult("Task<Action?>", "null"),
        OfT("Task<T>", AsIs),
        OfT("Task<T?>", AsIs),
        OfT("ValueTask<T>", "new ValueTask<T>({0})"),
        OfT("Parcel<T>", "new Parcel<T>({0})"),
        new("Task<TItem>") { AsyncBody = $"Scene.Enter(); {Pause} return default!;", PlainBody = "Scene.Enter(); return Scene.LaterAsync<TItem>(default!);", Needs = () => [Container.Generic], IsMeantByType = true },
        new("Task?") { AsyncBody = $"Scene.Enter(); {Pause}", PlainBody = "Scene.Enter(); Scene.Pause(); return null;", IsMeantByType = true, IsUntaggable = true },
        new("Task<int>?") { AsyncBody = $"Scene.Enter(); {Pause} return 42;", PlainBody = "Scene.Enter(); Scene.Pause(); return null;", IsMeantByType = true },
        new("ValueTask?") { PlainBody = "Scene.Enter(); Scene.Pause(); return null;" },
        new("Task<int> that is done") { Type = "Task<int>", AsyncBody = "Scene.Enter(); await Task.CompletedTask; Scene.Pause(); return 42;", PlainBody = "Scene.Enter(); Scene.Pause(); return Task.FromResult(42);", IsMeantByType = true },
    ];

    private static readonly Returned[] Streams =
    [
        Stream("IAsyncEnumerable<int>", "1", "2", isAsync: true),
        Stream("IAsyncEnumerator<string?>", "null", "\"b\"", isAsync: true),
        Stream("IEnumerable<int>", "1", "2", isAsync: false),
        Stream("IEnumerator<(int A, string? B)>", "(1, null)", "(2, \"b\")", isAsync: false),
        HandedOn("IAsyncEnumerable<int>", "Scene.ItemsAsync(1, 2)", isAsync: true),
        HandedOn("IAsyncEnumerator<int>", "Scene.ItemsAsync(1, 2).GetAsyncEnumerator()", isAsync: true),
        HandedOn("IEnumerable<string?>", "Scene.Items<string?>(\"a\", null)", isAsync: false),
        HandedOn("IEnumerator<int>", "Scene.Items(1, 2).GetEnumerator()", isAsync: false),
        HandedOn("IAsyncEnumerable<int>?", "Scene.ItemsAsync(1, 2)", isAsync: true),
        HandedOn("IEnumerable<dynamic>", "Scene.Items<dynamic>(1, \"b\")", isAsync: false),
        new("IAsyncEnumerable<T>") { AsyncBody = $"Scene.Enter(); yield return default!; {Pause}", PlainBody = "return Scene.ItemsAsync<T>(default!);", Needs = () => [TypeParameters.One], IsMeantByType = true, IsUntaggable = true, InPlace = ["PYN0005"] },
        new("IEnumerable<T?>") { PlainBody = "Scene.Enter(); yield return default; Scene.Pause();", Needs = () => [TypeParameters.One], IsUntaggable = true, InPlace = ["PYN0005"] },
    ];

    public static readonly Returned[] All = [.. Tasks, .. Values, .. References, .. Streams];

    private static Returned ByReference(string type, string value, string take) => new(type)
    {
        PlainBody = $"Scene.Enter(); Scene.Pause(); return {value};",
        Take = take,
        Wrapped = ["PYN0014"],
        Needs = () => [Surroundings.Place],
    };

    private static Returned RefStruct(string type, string value, string take) => new(type)
    {
        PlainBody = $"Scene.Enter(); Scene.Pause(); return {value};",
        Take = take,
        IsUntaggable = true,
    };

    private static Returned OfT(string type, string later) => new(type)
    {
        AsyncBody = $"Scene.Enter(); {Pause} return default!;",
        PlainBody = $"Scene.Enter(); return {string.Format(System.Globalization.CultureInfo.InvariantCulture, later, $"Scene.LaterAsync<{ResultType(type)}>(default!)")};",
        Needs = () => [TypeParameters.One],
        IsMeantByType = true,
        Among = OnlyAwaited(type),
    };

    private static Returned WithUntaggableResult(string type, string value) => new(type)
    {
        AsyncBody = $"Scene.Enter(); {Pause} return {value};",
        PlainBody = $"Scene.Enter(); return Scene.LaterAsync<{ResultType(type)}>({value});",
        IsMeantByType = true,
        IsUntaggable = true,
    };

    private static Returned HandedOn(string type, string items, bool isAsync) => new($"{type} of another")
    {
        Type = type,
        PlainBody = $"return {items};",
        IsMeantByType = isAsync,
        IsUntaggable = true,
        InPlace = ["PYN0005"],
    };

    private static IEnumerable<string> AsyncVoid(Combination combination) => combination.Form switch
    {
        Form.InPlace => ["PYN0005"],
        Form.WrappedAsync or Form.AtCallAsync => ["PYN0027"],
        _ => [],
    };
}
