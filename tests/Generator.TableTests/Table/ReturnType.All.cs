namespace Pynector.Generator.TableTests.Table;

internal sealed partial class ReturnType
{
    private const string AsIs = "{0}";

    public static readonly ReturnType TaskOfValue = Task("Task<int>", "42", AsIs);

    public static readonly ReturnType Value = Plain("int", "42");

    private static readonly ReturnType[] Values =
    [
        Value,
        new("void") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause();", Take = "{0}; var taken = ProgramScene.Take()", IsUntaggable = true },
        new("async void") { Type = "void", AsyncBody = $"ProgramScene.Enter(); {Pause}", PlainBody = "ProgramScene.Enter();", Take = "{0}; var taken = ProgramScene.Take()", IsUntaggable = true, IsCallable = false, Among = AsyncVoid },
        Plain("string", "\"text\""),
        Plain("string?", "null"),
        Plain("object", "new object()"),
        Plain("dynamic", "\"text\""),
        new("dynamic that is null") { Type = "dynamic?", PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return null;", Take = "ProgramScene.Take((object?){0})" },
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
        new("Func<int, string?>?") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return static a => null;", IsUntaggable = true },
        new("T") { Type = "T", PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return default!;", Needs = () => [TypeParameters.One] },
        new("T?") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return default;", Needs = () => [TypeParameters.One] },
        new("T[]") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return [];", Needs = () => [TypeParameters.One] },
        new("TItem") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return default!;", Needs = () => [Container.Generic] },
        new("Promise") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return new();" },
        new("IEnumerable") { PlainBody = "ProgramScene.Enter(); yield return 1; ProgramScene.Pause(); yield return 2;", Take = "ProgramScene.Take({0}.Cast<object?>())", Always = ["PYN0005"], IsUntaggable = true },
        new("IEnumerator") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return new int[1].GetEnumerator();", Always = ["PYN0005"], IsUntaggable = true },
    ];

    private static readonly ReturnType[] References =
    [
        ByReference("ref int", "ref s_place", "ref var place = ref {0}; place++; var taken = ProgramScene.Take(place)"),
        ByReference("ref readonly int", "ref s_place", "ref readonly var place = ref {0}; var taken = ProgramScene.Take(place)"),
        RefStruct("Span<int>", "new[] { 1, 2 }", "ProgramScene.Take({0}.ToArray())"),
        RefStruct("ReadOnlySpan<char>", "\"text\"", "ProgramScene.Take({0}.ToString())"),
        new("int*") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return null;", Take = "ProgramScene.Take((nint){0})", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
        new("void*[]") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return null!;", Needs = () => [Modifiers.PublicUnsafe], Take = "ProgramScene.Take((object?){0})" },
        new("delegate*<int, void>") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return null;", Take = "ProgramScene.Take((nint){0})", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
    ];

    private static readonly ReturnType[] Tasks =
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
        new("Task<TItem>") { AsyncBody = $"ProgramScene.Enter(); {Pause} return default!;", PlainBody = "ProgramScene.Enter(); return ProgramScene.LaterAsync<TItem>(default!);", Needs = () => [Container.Generic], IsMeantByType = true },
        new("Task?") { AsyncBody = $"ProgramScene.Enter(); {Pause}", PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return null;", IsMeantByType = true, IsUntaggable = true },
        new("Task<int>?") { AsyncBody = $"ProgramScene.Enter(); {Pause} return 42;", PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return null;", IsMeantByType = true },
        new("ValueTask?") { PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return null;" },
        new("Task<int> that is done") { Type = "Task<int>", AsyncBody = "ProgramScene.Enter(); await Task.CompletedTask; ProgramScene.Pause(); return 42;", PlainBody = "ProgramScene.Enter(); ProgramScene.Pause(); return Task.FromResult(42);", IsMeantByType = true },
    ];

    private static readonly ReturnType[] Streams =
    [
        Stream("IAsyncEnumerable<int>", "1", "2", isAsync: true),
        Stream("IAsyncEnumerator<string?>", "null", "\"b\"", isAsync: true),
        Stream("IEnumerable<int>", "1", "2", isAsync: false),
        Stream("IEnumerator<(int A, string? B)>", "(1, null)", "(2, \"b\")", isAsync: false),
        HandedOn("IAsyncEnumerable<int>", "ProgramScene.ItemsAsync(1, 2)", isAsync: true),
        HandedOn("IAsyncEnumerator<int>", "ProgramScene.ItemsAsync(1, 2).GetAsyncEnumerator()", isAsync: true),
        HandedOn("IEnumerable<string?>", "ProgramScene.Items<string?>(\"a\", null)", isAsync: false),
        HandedOn("IEnumerator<int>", "ProgramScene.Items(1, 2).GetEnumerator()", isAsync: false),
        HandedOn("IAsyncEnumerable<int>?", "ProgramScene.ItemsAsync(1, 2)", isAsync: true),
        HandedOn("IEnumerable<dynamic>", "ProgramScene.Items<dynamic>(1, \"b\")", isAsync: false),
        new("IAsyncEnumerable<T>") { AsyncBody = $"ProgramScene.Enter(); yield return default!; {Pause}", PlainBody = "return ProgramScene.ItemsAsync<T>(default!);", Needs = () => [TypeParameters.One], IsMeantByType = true, IsUntaggable = true, InPlace = ["PYN0005"] },
        new("IEnumerable<T?>") { PlainBody = "ProgramScene.Enter(); yield return default; ProgramScene.Pause();", Needs = () => [TypeParameters.One], IsUntaggable = true, InPlace = ["PYN0005"] },
    ];

    public static readonly ReturnType[] All = [.. Tasks, .. Values, .. References, .. Streams];

    private static ReturnType ByReference(string type, string value, string take) => new(type)
    {
        PlainBody = $"ProgramScene.Enter(); ProgramScene.Pause(); return {value};",
        Take = take,
        Wrapped = ["PYN0014"],
        Needs = () => [Surroundings.Place],
    };

    private static ReturnType RefStruct(string type, string value, string take) => new(type)
    {
        PlainBody = $"ProgramScene.Enter(); ProgramScene.Pause(); return {value};",
        Take = take,
        IsUntaggable = true,
    };

    private static ReturnType OfT(string type, string later) => new(type)
    {
        AsyncBody = $"ProgramScene.Enter(); {Pause} return default!;",
        PlainBody = $"ProgramScene.Enter(); return {string.Format(System.Globalization.CultureInfo.InvariantCulture, later, $"ProgramScene.LaterAsync<{ResultType(type)}>(default!)")};",
        Needs = () => [TypeParameters.One],
        IsMeantByType = true,
        Among = OnlyAwaited(type),
    };

    private static ReturnType WithUntaggableResult(string type, string value) => new(type)
    {
        AsyncBody = $"ProgramScene.Enter(); {Pause} return {value};",
        PlainBody = $"ProgramScene.Enter(); return ProgramScene.LaterAsync<{ResultType(type)}>({value});",
        IsMeantByType = true,
        IsUntaggable = true,
    };

    private static ReturnType HandedOn(string type, string items, bool isAsync) => new($"{type} of another")
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
