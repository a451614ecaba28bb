namespace Pynector.Generator.TableTests.Table;

/// <summary>What the method returns, and how a body makes it.</summary>
internal sealed partial class ReturnType(string type) : Choice(type)
{
    private const string Pause = "{pause}";

    /// <summary>The type as it is written.</summary>
    public string Type { get; init; } = type;

    /// <summary>The body of an <c>async</c> method; null where there is none to try.</summary>
    public string? AsyncBody { get; init; }

    /// <summary>The body of a method that is not <c>async</c>; null where there is none to try.</summary>
    public string? PlainBody { get; init; }

    /// <summary>How the caller takes the outcome of the call, <c>{0}</c>.</summary>
    public string Take { get; init; } = "ProgramScene.Take({0})";

    /// <summary>Whether the <c>[Traced]</c> of a type speaks of such methods.</summary>
    public bool IsMeantByType { get; init; }

    /// <summary>Whether the result has no value as a tag.</summary>
    public bool IsUntaggable { get; init; }

    /// <summary>Whether a call can be made: an exception in an <c>async void</c> method ends the process.</summary>
    public bool IsCallable { get; init; } = true;

    public static ReturnType NeutralOf(Form form) => form is Form.WrappedPlain or Form.AtCallPlain ? Value : TaskOfValue;

    /// <summary>A value that is there when the method returns.</summary>
    private static ReturnType Plain(string type, string value) => new(type)
    {
        // Such methods can't be async: the compiler's to tell.
        AsyncBody = null,
        PlainBody = $"ProgramScene.Enter(); ProgramScene.Pause(); return {value};",
    };

    /// <summary>A task, which an <c>async</c> method makes by itself.</summary>
    private static ReturnType Task(string type, string? value, string later) => new(type)
    {
        AsyncBody = value is null ? $"ProgramScene.Enter(); {Pause}" : $"ProgramScene.Enter(); {Pause} return {value};",
        PlainBody = $"ProgramScene.Enter(); return {string.Format(System.Globalization.CultureInfo.InvariantCulture, later, value is null ? "ProgramScene.LaterAsync()" : $"ProgramScene.LaterAsync<{ResultType(type)}>({value})")};",
        IsMeantByType = true,
        IsUntaggable = value is null,
        Among = OnlyAwaited(type),
    };

    /// <summary>A stream, which an iterator makes by itself.</summary>
    private static ReturnType Stream(string type, string first, string second, bool isAsync) => new($"{type} by an iterator")
    {
        Type = type,
        AsyncBody = isAsync ? $"ProgramScene.Enter(); yield return {first}; {Pause} yield return {second};" : null,
        PlainBody = isAsync ? null : $"ProgramScene.Enter(); yield return {first}; ProgramScene.Pause(); yield return {second};",
        IsMeantByType = isAsync,
        IsUntaggable = true,
        InPlace = ["PYN0005"],
    };

    /// <summary>Of a task-like of somebody's own only an <c>await</c> tells when it completes, and there is none in an unsafe context.</summary>
    private static Func<Combination, IEnumerable<string>> OnlyAwaited(string type) => combination =>
        (type.StartsWith("Parcel", StringComparison.Ordinal) || type.StartsWith("Packet", StringComparison.Ordinal))
        && (combination.Form.IsWrapped() ? combination.IsUnsafe : combination.Form.IsAtCall() && combination.Parameters.IsUnsafe)
            ? ["PYN0005"]
            : [];

    private static string ResultType(string type) => type[(type.IndexOf('<', StringComparison.Ordinal) + 1)..type.LastIndexOf('>')];
}
