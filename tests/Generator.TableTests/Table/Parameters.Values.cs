namespace Pynector.Generator.TableTests.Table;

internal sealed partial class Parameters
{
    private const string Span = "new[] { 1, 2 }";

    public static readonly Parameters Neutral = new("");

    private static readonly Parameters[] Values =
    [
        Neutral,
        new("int a") { Arguments = "1" },
        new("int a, string b") { Arguments = "1, \"b\"" },
        new("string? a") { Arguments = "null" },
        new("List<string?>? a") { Arguments = "[null]" },
        new("string?[]? a") { Arguments = "[null]" },
        new("int?[][,] a") { Arguments = "[]" },
        new("object? a") { Arguments = "null" },
        new("nint a, nuint b") { Arguments = "1, 2" },
        new("dynamic a") { Arguments = "(object)\"a\"" },
        new("dynamic? a") { Arguments = "(object?)null" },
        new("List<dynamic?> a, object b") { Arguments = "[null], \"b\"" },
        new("(int Count, string? Name) a") { Arguments = "(1, null)" },
        new("(int, (string A, int) B)[] a") { Arguments = "[]" },
        new("Action<int>? a") { Arguments = "null", IsUntaggable = true },
        new("Task a") { Arguments = "Task.CompletedTask", Use = "ProgramScene.Note(a.IsCompleted);", IsUntaggable = true },
        new("CancellationToken a") { Arguments = "default", Use = "ProgramScene.Note(a.CanBeCanceled);", IsUntaggable = true },
        new("IEnumerable<int> a") { Arguments = "[1]" },
        new("Color a, Guid? b") { Arguments = "Color.Red, null" },
        new("T a") { Arguments = "ProgramScene.Some<{T}>()", Needs = () => [TypeParameters.One], Among = RefLikeTag },
        new("T? a") { Arguments = "ProgramScene.Some<{T}>()", Needs = () => [TypeParameters.One], Among = RefLikeTag },
        new("T[]? a, List<T> b") { Arguments = "null, []", Needs = () => [TypeParameters.One] },
        new("in T a") { Arguments = "ProgramScene.Some<{T}>()", Needs = () => [TypeParameters.One], Among = RefLikeTag },
        new("Func<T, T?> a") { Arguments = "a => a", Needs = () => [TypeParameters.One], IsUntaggable = true },
        new("TItem a, Dictionary<int, TItem>? b") { Arguments = "default!, null", Needs = () => [Container.Generic] },
        new("this string a") { Arguments = "\"a\"", Needs = () => [Container.StaticClass] },
        new("this ref int a") { Setup = "var a = 1;", Arguments = "ref a", After = "ProgramScene.Note(a);", Use = "ProgramScene.Note(a); a++;", Needs = () => [Container.StaticClass] },
        new("this T a") { Arguments = "ProgramScene.Some<{T}>()", Needs = () => [Container.StaticClass, TypeParameters.One], Among = RefLikeTag },
        new("this in int a, int b = 5") { Arguments = "1", Needs = () => [Container.StaticClass] },
    ];

    private static readonly Parameters[] References =
    [
        new("ref int a") { Setup = "var a = 1;", Arguments = "ref a", After = "ProgramScene.Note(a);", Use = "ProgramScene.Note(a); a++;" },
        new("in int a") { Arguments = "1" },
        new("in Guid a, int b") { Setup = "var a = Guid.Empty;", Arguments = "in a, 1" },
        new("ref readonly int a") { Setup = "var a = 1;", Arguments = "in a" },
        new("out int a") { Arguments = "out var a", After = "ProgramScene.Note(a);", Use = "a = 5;", Among = TagOnOut },
        new("int a, out string? b, ref int c") { Setup = "var c = 1;", Arguments = "1, out var b, ref c", After = "ProgramScene.Note(b); ProgramScene.Note(c);", Use = "ProgramScene.Note(a); b = null; c++;", Among = TagOnOut },
        new("ref T a") { Setup = "var a = ProgramScene.Some<{T}>();", Arguments = "ref a", After = "ProgramScene.Note(a);", Needs = () => [TypeParameters.One], Among = RefLikeTag },
        new("Span<int> a") { Arguments = Span, IsUntaggable = true },
        new("scoped Span<int> a") { Arguments = Span, IsUntaggable = true },
        new("scoped ref int a") { Setup = "var a = 1;", Arguments = "ref a", After = "ProgramScene.Note(a);", Use = "a++;" },
        new("scoped in int a, ReadOnlySpan<char> b") { Arguments = "1, \"b\"", IsUntaggable = true },
        new("ref Span<int> a") { Setup = $"Span<int> a = {Span};", Arguments = "ref a", After = "ProgramScene.Note(a);", Use = "ProgramScene.Note(a); a[0] = 7;", IsUntaggable = true },
        new("scoped ref Span<int> a") { Setup = $"Span<int> a = {Span};", Arguments = "ref a", After = "ProgramScene.Note(a);", Use = "ProgramScene.Note(a); a[0] = 7;", IsUntaggable = true },
        new("out ReadOnlySpan<char> a") { Arguments = "out var a", After = "ProgramScene.Note(a);", Use = "a = \"text\";", IsUntaggable = true },
        new("[UnscopedRef] ref int a") { Setup = "var a = 1;", Arguments = "ref a", After = "ProgramScene.Note(a);", Use = "a++;", AtCall = ["PYN1003"] },
        new("[UnscopedRef] out int a") { Arguments = "out var a", After = "ProgramScene.Note(a);", Use = "a = 5;", AtCall = ["PYN1003"], Among = TagOnOut },
        new("params int[] a") { Arguments = "1, 2" },
        new("string a, params string?[]? b") { Arguments = "\"a\", null" },
        new("params ReadOnlySpan<int> a") { Arguments = "1, 2", IsUntaggable = true },
        new("params Span<string?> a") { Arguments = "\"a\", null", IsUntaggable = true },
        new("params List<int> a") { Arguments = "1, 2" },
        new("params IEnumerable<T> a") { Arguments = "[]", Needs = () => [TypeParameters.One] },
        new("params dynamic[] a") { Arguments = "1, \"a\"" },
        new("int* a") { Setup = "var b = 3;", Arguments = "&b", Use = "ProgramScene.Note(*a);", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
        new("void* a, int** b") { Arguments = "null, null", Use = "ProgramScene.Note(a is null);", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
        new("int*[] a") { Arguments = "[]", Use = "ProgramScene.Note(a.Length);", Needs = () => [Modifiers.PublicUnsafe] },
        new("delegate*<int, int> a") { Arguments = "null", Use = "ProgramScene.Note(a is null);", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
        new("delegate* unmanaged[Cdecl]<ref int, void*> a") { Arguments = "null", Use = "ProgramScene.Note(a is null);", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
        new("ref int* a") { Setup = "int* a = null;", Arguments = "ref a", Use = "a++;", After = "ProgramScene.Note((nint)a);", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
    ];

    // A type parameter that may be a ref struct has no value that a tag could hold.
    private static IEnumerable<string> RefLikeTag(Combination combination) =>
        combination is { Annotation.TagsParameters: true, TypeParameters.AllowsRefStruct: true } && !combination.Form.IsInPlace() ? ["PYN0008"] : [];

    // Nothing has been assigned to it when the span starts.
    private static IEnumerable<string> TagOnOut(Combination combination) =>
        combination.Annotation.TagsParameters && !combination.Form.IsInPlace() ? ["PYN0008"] : [];
}
