namespace Pynector.Generator.TableTests.Table;

/// <summary>The type parameters of the method, and their constraints.</summary>
internal sealed class TypeParameters(string name) : Choice(name)
{
    public static readonly TypeParameters Neutral = new("not generic");

    public static readonly TypeParameters One = new("T") { Arguments = ["string"] };

    public static readonly TypeParameters RefLike = new("T : allows ref struct") { Constraints = "where T : allows ref struct", Arguments = ["int"], AllowsRefStruct = true };

    public static readonly TypeParameters[] All =
    [
        Neutral,
        One,
        new("T closed over a value type") { Arguments = ["int"] },
        new("T : class") { Constraints = "where T : class", OnOverride = "where T : class", Arguments = ["string"] },
        new("T : class?") { Constraints = "where T : class?", OnOverride = "where T : class", Arguments = ["string?"] },
        new("T : struct") { Constraints = "where T : struct", OnOverride = "where T : struct", Arguments = ["int"] },
        new("T : unmanaged") { Constraints = "where T : unmanaged", OnOverride = "where T : struct", Arguments = ["int"] },
        new("T : notnull") { Constraints = "where T : notnull", Arguments = ["string"] },
        new("T : default") { OnOverride = "where T : default", Arguments = ["string"] },
        new("T : new()") { Constraints = "where T : new()", Arguments = ["int"] },
        new("T : class, new()") { Constraints = "where T : class, new()", Arguments = ["List<int>"] },
        new("T : IComparable<T>") { Constraints = "where T : IComparable<T>", Arguments = ["int"] },
        new("T : struct, IComparable<T>, IFormattable") { Constraints = "where T : struct, IComparable<T>, IFormattable", Arguments = ["int"] },
        new("T : IEnumerable<string?>?") { Constraints = "where T : IEnumerable<string?>?", Arguments = ["List<string?>"] },
        new("T : Enum") { Constraints = "where T : Enum", Arguments = ["Color"] },
        new("T : struct, Enum") { Constraints = "where T : struct, Enum", Arguments = ["Color"] },
        new("T : Delegate") { Constraints = "where T : Delegate", Arguments = ["Action"] },
        new("T : Exception") { Constraints = "where T : Exception?", Arguments = ["SceneException"] },
        new("T : List<(int A, string? B)>") { Constraints = "where T : List<(int A, string? B)>", Arguments = ["List<(int A, string? B)>"] },
        new("T, U : T") { Names = ["T", "U"], Constraints = "where U : T", Arguments = ["object", "string"] },
        new("T : U, U : class") { Names = ["T", "U"], Constraints = "where T : U where U : class?", Arguments = ["string", "object"] },
        new("T, with escaped names") { Names = ["T", "@class"], Constraints = "where @class : notnull", Arguments = ["string", "int"] },
        new("T, TResult, TStateMachine") { Names = ["T", "TResult", "TStateMachine"], Constraints = "where TStateMachine : struct", Arguments = ["string", "int", "int"] },
        RefLike,
        new("T : IDisposable, allows ref struct") { Constraints = "where T : IDisposable, allows ref struct", Arguments = ["MemoryStream"], AllowsRefStruct = true },
    ];

    public string[] Names { get; init; } = ["T"];

    public string Constraints { get; init; } = "";

    /// <summary>An override inherits its constraints, and can say no more than these.</summary>
    public string OnOverride { get; init; } = "";

    /// <summary>What the method is called with.</summary>
    public string[] Arguments { get; init; } = [];

    public bool AllowsRefStruct { get; init; }

    public string List => this == Neutral ? "" : $"<{string.Join(", ", Names)}>";

    public string ArgumentList => this == Neutral ? "" : $"<{string.Join(", ", Arguments)}>";
}
