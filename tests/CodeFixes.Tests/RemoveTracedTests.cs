using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The fix takes a refused <c>[Traced]</c> away: only for an error, and only where the user asks for it.</summary>
public sealed class RemoveTracedTests
{
    private const string Title = "Remove [Traced]";

    private static readonly RemoveTracedCodeFixProvider Fix = new();

    /// <summary>A type before and after.</summary>
    public static TheoryData<string, string> Declarations => new()
    {
        {
            "public class Box\n{\n    /// <summary>Opens.</summary>\n    [Traced]\n    public async Task {|PYN0011:OpenAsync|}([Tag] int id) => await Task.Delay(id);\n}",
            "public class Box\n{\n    /// <summary>Opens.</summary>\n    public async Task OpenAsync(int id) => await Task.Delay(id);\n}"
        },
        {
            "public class Box\n{\n    [Traced(\"open\"), Obsolete(\"Old.\")]\n    [return: Tag]\n    public async Task<int> {|PYN0011:OpenAsync|}([Link] System.Diagnostics.ActivityContext id) => await Task.FromResult(id.GetHashCode());\n}",
            "public class Box\n{\n    [Obsolete(\"Old.\")]\n    public async Task<int> OpenAsync(System.Diagnostics.ActivityContext id) => await Task.FromResult(id.GetHashCode());\n}"
        },
        {
            "public class Box\n{\n    [Obsolete(\"Old.\")]\n    [Traced] // here\n    // There.\n    public async Task {|PYN0011:OpenAsync|}() => await Task.Yield();\n}",
            "public class Box\n{\n    [Obsolete(\"Old.\")]\n    // here\n    // There.\n    public async Task OpenAsync() => await Task.Yield();\n}"
        },
        {
            "public partial class Box\n{\n    [Traced] public partial Task {|PYN0004:OpenAsync|}() => Task.CompletedTask;\n}",
            "public partial class Box\n{\n    public Task OpenAsync() => Task.CompletedTask;\n}"
        },
        {
            "public partial class Box\n{\n    private int _size = 1;\n    [Traced]\n    public partial {|PYN0014:ref int|} Open(out int id, in int one, ref int two);\n    private ref int OpenCore(out int id, in int one, ref int two) { id = one + two; return ref _size; }\n}",
            "public partial class Box\n{\n    private int _size = 1;\n    public ref int Open(out int id, in int one, ref int two) => ref OpenCore(out id, in one, ref two);\n    private ref int OpenCore(out int id, in int one, ref int two) { id = one + two; return ref _size; }\n}"
        },
        {
            "public partial class Box\n{\n    [Traced]\n    public partial void {|PYN0027:Open|}();\n\n    private async void OpenCore() => await Task.Yield();\n}",
            "public partial class Box\n{\n    public void Open() => OpenCore();\n\n    private async void OpenCore() => await Task.Yield();\n}"
        },
        {
            "public class Box\n{\n    public int Open()\n    {\n        [{|PYN0012:Traced|}]\n        static int One([Tag] int n) => n;\n        return One(1);\n    }\n}",
            "public class Box\n{\n    public int Open()\n    {\n        static int One(int n) => n;\n        return One(1);\n    }\n}"
        },
        {
            "public class Box\n{\n    public Func<int, int> Open() => [{|PYN0012:Traced|}] (n) => n;\n}",
            "public class Box\n{\n    public Func<int, int> Open() => (n) => n;\n}"
        },
        {
            "public class Box\n{\n    public int Size { [{|PYN0025:Traced|}] get; set; }\n}",
            "public class Box\n{\n    public int Size { get; set; }\n}"
        },
        {
            "public class Box\n{\n    [Traced]\n    [{|PYN0021:NotTraced|}]\n    public void Open() { }\n}",
            "public class Box\n{\n    [NotTraced]\n    public void Open() { }\n}"
        },
        {
            "/// <summary>A box.</summary>\n[Traced]\npublic class {|PYN0013:Box|}\n{\n    public async Task OpenAsync() => await Task.Yield();\n}",
            "/// <summary>A box.</summary>\npublic class Box\n{\n    public async Task OpenAsync() => await Task.Yield();\n}"
        },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public Task Takes_away_the_attribute_and_what_hangs_on_it(string before, string after) =>
        FixCheck.AppliedAsync(Fix, Title, $"using Pynector;\n\n{before}\n", $"using Pynector;\n\n{after}\n");

    [Fact]
    public Task Keeps_the_files_line_ends() => FixCheck.AppliedAsync(
        Fix,
        Title,
        "using Pynector;\r\n\r\npublic class Box\r\n{\r\n\t[Traced]\r\n\tpublic async Task {|PYN0011:OpenAsync|}() => await Task.Yield();\r\n}\r\n",
        "using Pynector;\r\n\r\npublic class Box\r\n{\r\n\tpublic async Task OpenAsync() => await Task.Yield();\r\n}\r\n");

    [Theory]
    [InlineData("[Traced] public partial class {|PYN0013:Box|} { public async Task OpenAsync() => await Task.Yield(); public async partial Task CloseAsync() => await Task.Yield(); }")]
    [InlineData("[Traced] public class Box { [Traced] public async Task {|PYN0011:OpenAsync|}() => await Task.Yield(); }")]
    [InlineData("[Traced] public partial class Box { public partial Task {|PYN0004:OpenAsync|}() => Task.CompletedTask; }")]
    public Task Is_not_offered_where_more_would_change(string type) => FixCheck.NotOfferedAsync(Fix, $"using Pynector; {type}");

    [Fact]
    public void Fixes_errors_alone() => Fix.FixableDiagnosticIds.ShouldAllBe(id => id.StartsWith("PYN0", StringComparison.Ordinal));

    [Fact]
    public void Fixes_one_place_at_a_time() => Fix.GetFixAllProvider().ShouldBeNull();
}
