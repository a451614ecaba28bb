namespace Pynector.Generator.TableTests.Table;

internal sealed partial class Parameters
{
    private static readonly Parameters[] Names =
    [
        new("int @class, int @event, int @return") { Arguments = "1, 2, 3" },
        new("int value, int field, int @await, int async, int partial, int record, int var, int dynamic, int scoped, int file, int required, int nameof, int when, int where") { Arguments = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14" },
        new("int @__arglist, int @__makeref") { Arguments = "1, 2" },
        new("int call, int sequence, int self, int e") { Arguments = "1, 2, 3, 4" },
        new("int call, int call2, int e, int e2, int self2") { Arguments = "1, 2, 3, 4, 5" },
        new("int caller, int result, int exception, int stateMachine, int awaiter, int _builder, int _span") { Arguments = "1, 2, 3, 4, 5, 6, 7" },
        new("int Traced, int PlaceCore, int Place") { Arguments = "1, 2, 3" },
        new("int DeskSpans, int PlaceBuilder, int Desk") { Arguments = "1, 2, 3" },
        new("int System, int Pynector, int @global, int Activity") { Arguments = "1, 2, 3, 4" },
        new("Action PlaceCore, string call") { Arguments = "() => { }, \"b\"", IsUntaggable = true },
        new("int _, int __") { Arguments = "1, 2" },
        new("int größe, int \\u0061b") { Use = "ProgramScene.Note(größe); ProgramScene.Note(ab);", Arguments = "1, 2" },
        new("int T, int TItem, int TResult") { Arguments = "1, 2, 3" },
    ];

    private static readonly Parameters[] Origins =
    [
        new("[Parent] ActivityContext a") { Arguments = "default", InPlace = ["PYN0024"] },
        new("[Parent] ActivityContext? a, [Link] ActivityContext b") { Arguments = "null, default", InPlace = ["PYN0024"] },
        new("[Parent] in ActivityContext a") { Arguments = "default", InPlace = ["PYN0024"] },
        new("[Parent] string? a = null") { InPlace = ["PYN0024"] },
        new("[Parent] ref string? a") { Setup = "string? a = \"no traceparent\";", Arguments = "ref a", Use = "a = null;", After = "ProgramScene.Note(a);", InPlace = ["PYN0024"] },
        new("[Link] IEnumerable<ActivityContext>? a") { Arguments = "null", InPlace = ["PYN0024"] },
        new("[Link] ActivityContext[] a, [Link] List<ActivityContext> b") { Arguments = "[], [default]", InPlace = ["PYN0024"] },
        new("[Link] params ActivityContext[] a") { Arguments = "default, default", InPlace = ["PYN0024"] },
        new("[Link] IAsyncEnumerable<ActivityContext>? a") { Arguments = "null", InPlace = ["PYN0024"], Wrapped = ["PYN0023"] },
        new("[Parent] ActivityContext a, [Parent] string b") { Arguments = "default, \"\"", InPlace = ["PYN0024"], Wrapped = ["PYN0020"] },
        new("[Parent] Guid a") { Arguments = "default", InPlace = ["PYN0024"], Wrapped = ["PYN0023"] },
        new("[Link] string a") { Arguments = "\"\"", InPlace = ["PYN0024"], Wrapped = ["PYN0023"] },
        new("[Parent] out ActivityContext a") { Arguments = "out var a", Use = "a = default;", InPlace = ["PYN0024"], Wrapped = ["PYN0023"], Among = TagOnOut },
        new("[Parent] T a") { Arguments = "ProgramScene.Some<{T}>()", Needs = () => [TypeParameters.One], InPlace = ["PYN0024"], Wrapped = ["PYN0023"], Among = RefLikeTag },
        new("[Tag(\"the key\")] string a, [Tag] int b") { Arguments = "\"a\", 1", InPlace = ["PYN0007"] },
        new("[Tag] ulong a, [Tag] Uri? b, [Tag] DateTime c, [Tag] decimal[] d") { Arguments = "1, null, default, [1m]", InPlace = ["PYN0007"] },
        new("[EnumeratorCancellation] CancellationToken a = default") { Use = "ProgramScene.Note(a.CanBeCanceled);", IsUntaggable = true },
    ];

    private static readonly Parameters[] Annotated =
    [
        new("[AllowNull] string a") { Arguments = "null" },
        new("[DisallowNull] string? a, [MaybeNull] ref string b") { Setup = "var b = \"b\";", Arguments = "\"a\", ref b" },
        new("[NotNull] object? a") { Arguments = "new object()", Use = "ArgumentNullException.ThrowIfNull(a);" },
        new("[NotNull] ref string? a") { Setup = "string? a = null;", Arguments = "ref a", Use = "a = \"a\";", After = "ProgramScene.Note(a.Length);" },
        new("[NotNullWhen(true)] out string? a") { Arguments = "out var a", Use = "a = \"a\";", After = "ProgramScene.Note(a);", Among = TagOnOut },
        new("[MaybeNullWhen(false)] out T a") { Arguments = "out var a", Use = "a = default!;", After = "ProgramScene.Note(a);", Needs = () => [TypeParameters.One], Among = TagOnOut },
        new("[In] ref int a, [Out] int[] b") { Setup = "var a = 1;", Arguments = "ref a, []" },
        new("[StringSyntax(\"Regex\")] string a, [ConstantExpected] int b") { Arguments = "\"a\", 2" },
        new("[MarshalAs(UnmanagedType.LPStr)] string a") { Arguments = "\"a\"" },
    ];
}
