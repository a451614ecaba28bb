using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The fix that splits a method, over every shape of method.</summary>
public sealed class SplitShapeTests
{
    private static readonly SplitCodeFixProvider Fix = new();

    /// <summary>A method, what it is made of, what calls it, and the span that this makes.</summary>
    public static TheoryData<string, string, string, string> Shapes => new()
    {
        {
            "public int {|PYN1001:Add|}([Tag] int a, int b = 2) => a + b;",
            "public partial int Add([Tag] int a, int b = 2);\n\n    private int AddCore(int a, int b) => a + b;",
            "new Box().Add(1);",
            "Box.Add a=1"
        },
        {
            "void {|PYN1001:Open|}() { }\n\n    public void Go() => Open();",
            "private partial void Open();\n\n    private void OpenCore() { }\n\n    public void Go() => Open();",
            "new Box().Go();",
            "Box.Open"
        },
        {
            "public static T {|PYN1001:Pick|}<T, U>(T one, in U two, params T[] more)\n        where T : class, IComparable<T>\n        where U : struct => more.Length > 0 ? more[0] : one;",
            "public static partial T Pick<T, U>(T one, in U two, params T[] more)\n        where T : class, IComparable<T>\n        where U : struct;\n\n    private static T PickCore<T, U>(T one, in U two, params T[] more)\n        where T : class, IComparable<T>\n        where U : struct => more.Length > 0 ? more[0] : one;",
            "Box.Pick(\"a\", 2, \"b\");",
            "Box.Pick"
        },
        {
            "public bool {|PYN1001:TryFind|}(string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found, ref int count) { found = key; count++; return key is not null; }",
            "public partial bool TryFind(string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found, ref int count);\n\n    private bool TryFindCore(string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found, ref int count) { found = key; count++; return key is not null; }",
            "var count = 1; if (new Box().TryFind(\"k\", out var found, ref count)) _ = found.Length;",
            "Box.TryFind"
        },
        {
            "public async IAsyncEnumerable<int> {|PYN1001:ReadAsync|}(int n, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)\n    {\n        await Task.Delay(n, token);\n        yield return n;\n    }",
            "public partial IAsyncEnumerable<int> ReadAsync(int n, CancellationToken token = default);\n\n    private async IAsyncEnumerable<int> ReadAsyncCore(int n, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)\n    {\n        await Task.Delay(n, token);\n        yield return n;\n    }",
            "await foreach (var n in new Box().ReadAsync(1)) { }",
            "Box.ReadAsync"
        },
        {
            "public override sealed string {|PYN1001:ToString|}() => \"box\";",
            "public override sealed partial string ToString();\n\n    private string ToStringCore() => \"box\";",
            "_ = new Box().ToString();",
            "Box.ToString"
        },
        {
            "public unsafe int {|PYN1001:Read|}(int* at) => *at;",
            "public unsafe partial int Read(int* at);\n\n    private unsafe int ReadCore(int* at) => *at;",
            "unsafe { var n = 3; _ = new Box().Read(&n); }",
            "Box.Read"
        },
        {
            "public string {|PYN1001:@class|}(string @event) => @event;",
            "public partial string @class(string @event);\n\n    private string classCore(string @event) => @event;",
            "new Box().@class(\"e\");",
            "Box.class"
        },
        {
            "public Task<int> {|PYN2004:CountAsync|}() => Task.FromResult(1);",
            "public partial Task<int> CountAsync();\n\n    private Task<int> CountAsyncCore() => Task.FromResult(1);",
            "await new Box().CountAsync();",
            "Box.CountAsync"
        },
        {
            "public partial Task {|PYN0004:CloseAsync|}() => Task.CompletedTask;",
            "public partial Task CloseAsync();\n\n    private Task CloseAsyncCore() => Task.CompletedTask;",
            "await new Box().CloseAsync();",
            "Box.CloseAsync"
        },
        {
            "public async partial {|PYN0005:IAsyncEnumerable<int>|} ReadAsync() { await Task.Yield(); yield return 1; }",
            "public partial IAsyncEnumerable<int> ReadAsync();\n\n    private async IAsyncEnumerable<int> ReadAsyncCore() { await Task.Yield(); yield return 1; }",
            "await foreach (var n in new Box().ReadAsync()) { }",
            "Box.ReadAsync"
        },
        {
            "public async partial Task CloseAsync([{|PYN0007:Tag|}] int id, [Tag] int n) => await Task.Delay(id + n);",
            "public partial Task CloseAsync([Tag] int id, [Tag] int n);\n\n    private async Task CloseAsyncCore(int id, int n) => await Task.Delay(id + n);",
            "await new Box().CloseAsync(1, 2);",
            "Box.CloseAsync id=1 n=2"
        },
        {
            "public async partial Task CloseAsync([{|PYN0019:System.Runtime.CompilerServices.CallerMemberName|}] string caller = \"\") => await Task.Delay(caller.Length);",
            "public partial Task CloseAsync([System.Runtime.CompilerServices.CallerMemberName] string caller = \"\");\n\n    private async Task CloseAsyncCore(string caller) => await Task.Delay(caller.Length);",
            "await new Box().CloseAsync();",
            "Box.CloseAsync"
        },
        {
            "public async partial Task CloseAsync([{|PYN0024:Parent|}] string? parent) => await Task.Delay(parent?.Length ?? 0);",
            "public partial Task CloseAsync([Parent] string? parent);\n\n    private async Task CloseAsyncCore(string? parent) => await Task.Delay(parent?.Length ?? 0);",
            "await new Box().CloseAsync(null);",
            "Box.CloseAsync"
        },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Splits_every_shape(string before, string after, string call, string span)
    {
        var (type, split) = before.Contains("partial ", StringComparison.Ordinal) ? ("partial class", "partial class") : ("class", "partial class");

        var changed = await FixCheck.AppliedAsync(Fix, $"Split into a declaration and {span.Split(' ')[0].Split('.')[1]}Core", Box(type, before), Box(split, after));

        (await UserProgram.RunAsync(UserSolution.AddProgram(changed, $"public static async Task RunAsync() {{ {call} await Task.Yield(); }}"))).ShouldBe([span]);

        static string Box(string type, string method) => $"using Pynector;\n\npublic {type} Box\n{{\n    [Traced]\n    {method}\n}}\n";
    }
}
