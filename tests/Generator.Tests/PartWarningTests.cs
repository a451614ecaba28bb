using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>The compiler's warnings about a declaration are the same with and without tracing, and stand at the same tokens of the user's file.</summary>
public sealed class PartWarningTests
{
    private const string Header =
        """
        using Pynector;
        [assembly: CLSCompliant(true)]
        namespace Shop;
        /// <summary>x</summary>
        public interface IStock
        {
            /// <summary>x</summary>
            Task<string> FindAsync(string? name);
            /// <summary>x</summary>
            Task<string?> ReadAsync(string name);
            /// <summary>x</summary>
            Task SaveAsync<T>(T item) where T : class?;
        }
        /// <summary>x</summary>
        public class Store
        {
            /// <summary>x</summary>
            public virtual Task PlaceAsync() => Task.CompletedTask;
            /// <summary>x</summary>
            public Task CountAsync() => Task.CompletedTask;
            /// <summary>x</summary>
            public static readonly int ListAsync = 1;
            /// <summary>x</summary>
            public virtual Task<string> GetAsync(string? name) => Task.FromResult(name ?? "");
            /// <summary>x</summary>
            [Obsolete("old")] public virtual Task DropAsync() => Task.CompletedTask;
            /// <summary>x</summary>
            public virtual Task SendAsync() => Task.CompletedTask;
        }

        """;

    /// <summary>What stands in the place of <c>async</c>, and the text of each row's method.</summary>
    public static TheoryData<string, string> Rows => new()
    {
        { "CS0114", "public ASYNC Task PlaceAsync() => await Task.Yield();" },
        { "CS0108", "public ASYNC Task CountAsync() => await Task.Yield();" },
        { "CS0108", "public ASYNC Task ListAsync() => await Task.Yield();" },
        { "CS0109", "public new ASYNC Task OnlyAsync() => await Task.Yield();" },
        { "CS8609", "public override ASYNC Task<string?> GetAsync(string? name) { await Task.Yield(); return name; }" },
        { "CS8765", "public override ASYNC Task<string> GetAsync(string name) { await Task.Yield(); return name; }" },
        { "CS0672", "public override ASYNC Task DropAsync() => await Task.Yield();" },
        { "CS0809", "[Obsolete(\"old\")] public override ASYNC Task SendAsync() => await Task.Yield();" },
        { "CS8613", "public ASYNC Task<string?> FindAsync(string? name) { await Task.Yield(); return name; } public Task<string?> ReadAsync(string name) => null!; public Task SaveAsync<T>(T item) where T : class? => null!;" },
        { "CS8767", "public ASYNC Task<string> FindAsync(string name) { await Task.Yield(); return name; } public Task<string?> ReadAsync(string name) => null!; public Task SaveAsync<T>(T item) where T : class? => null!;" },
        { "CS8633", "public ASYNC Task SaveAsync<T>(T item) where T : class => await Task.Yield(); public Task<string> FindAsync(string? name) => null!; public Task<string?> ReadAsync(string name) => null!;" },
        { "CS3001", "public ASYNC Task CountAllAsync(int one, uint two) => await Task.Yield();" },
        { "CS3002", "public ASYNC Task<uint> CountAllAsync() { await Task.Yield(); return 1; }" },
        { "CS0693", "public ASYNC Task KeepAsync<TItem>(TItem item) => await Task.Yield();" },
        { "CS0628", "protected ASYNC Task KeepAsync() => await Task.Yield();" },
        { "CS1573", "/// <summary>x</summary>\n    /// <param name=\"one\">x</param>\n    public ASYNC Task KeepAsync(int one, int two) => await Task.Yield();" },
        { "CS1591", "BARE public ASYNC Task KeepAsync(int one) => await Task.Yield();" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Warning_stands_where_it_does_without_tracing(string id, string method)
    {
        var plain = Warnings(Plain(method));
        plain.ShouldContain(warning => warning.StartsWith(id, StringComparison.Ordinal));

        Warnings(Partial(method)).ShouldBe(plain);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Warning_is_an_error_where_warnings_are(string id, string method) =>
        Run(Partial(method)).Output.WithOptions(Options(ReportDiagnostic.Error)).GetDiagnostics()
            .ShouldContain(diagnostic => diagnostic.Id == id && diagnostic.Severity == DiagnosticSeverity.Error);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Pragma_at_the_declaration_takes_it_away(string id, string method) => Warnings(Partial(
        method.Contains("///", StringComparison.Ordinal) ? $"#pragma warning disable {id}\n    {method}" : $"#pragma warning disable {id}\n    {method}\n#pragma warning restore {id}\n"))
        .ShouldNotContain(warning => warning.StartsWith(id, StringComparison.Ordinal));

    [Fact]
    public void Pragma_that_is_over_takes_nothing_away() =>
        Warnings(Partial("\n#pragma warning disable\n#pragma warning restore 0108\n    public ASYNC Task CountAsync() => await Task.Yield();"))
            .ShouldHaveSingleItem().ShouldStartWith("CS0108");

    [Fact]
    public void Project_without_the_warnings_gets_no_lines()
    {
        var project = UserProject.OfText(Partial("public ASYNC Task CountAsync() => await Task.Yield();").Replace("[assembly: CLSCompliant(true)]", "", StringComparison.Ordinal));

        GeneratorRun.Of(project with { SuppressedIds = ["CS0108", "CS0109", "CS0114", "CS1591"] }).Text.ShouldNotContain("#line");
    }

    [Theory]
    [InlineData("public ASYNC Task KeepAsync() => await Task.Yield();")]
    [InlineData("public override ASYNC Task SendAsync() => await Task.Yield();")]
    public void Declaration_that_deserves_no_warning_is_emitted_without_its_place(string method) =>
        Run(Partial(method).Replace("[assembly: CLSCompliant(true)]", "", StringComparison.Ordinal)).Text.ShouldNotContain("#line");

    [Fact]
    public void Untraced_level_leaves_warnings_alone()
    {
        var project = UserProject.OfText(Partial("public ASYNC Task CountAsync() => await Task.Yield();")).With("PynectorTracing", "false");

        Warnings(GeneratorRun.Of(project)).ShouldHaveSingleItem().ShouldStartWith("CS0108");
    }

    [Fact]
    public void Path_is_mapped_as_the_compiler_maps_paths()
    {
        var file = new SourceFile("/home/shop/Orders.cs", Partial("public ASYNC Task CountAsync() => await Task.Yield();"));

        var text = GeneratorRun.Of(new UserProject { Files = [file], PathMap = [KeyValuePair.Create("/home/shop", "/_")] }).Text;

        text.ShouldContain("\"/_/Orders.cs\"");
        text.ShouldNotContain("/home");
    }

    private static string Plain(string method) => Declare(method, "class", "async");

    private static string Partial(string method) => Declare(method, "partial class", "[Traced] async partial");

    private static string Declare(string method, string type, string modifiers)
    {
        var documentation = method.Contains("///", StringComparison.Ordinal) || method.Contains("BARE", StringComparison.Ordinal) ? "" : "/// <summary>x</summary>\n    ";
        var contracts = method.Contains("FindAsync", StringComparison.Ordinal) ? ", IStock" : "";
        var text = method.Replace("BARE ", "", StringComparison.Ordinal).Replace("ASYNC", modifiers, StringComparison.Ordinal)
            .Replace("public [Traced] ", "[Traced] public ", StringComparison.Ordinal)
            .Replace("protected [Traced] ", "[Traced] protected ", StringComparison.Ordinal)
            .Replace("public override [Traced] ", "[Traced] public override ", StringComparison.Ordinal)
            .Replace("public new [Traced] ", "[Traced] public new ", StringComparison.Ordinal);
        return $"{Header}/// <summary>x</summary>\npublic sealed {type} Shelf<TItem> : Store{contracts}\n{{\n    {documentation}{text}\n}}\n";
    }

    private static GeneratorRun Run(string text) => GeneratorRun.Of(UserProject.OfText(text) with { SuppressedIds = [] });

    private static List<string> Warnings(string text) => Warnings(Run(text));

    private static List<string> Warnings(GeneratorRun run) =>
    [
        .. run.Output.WithOptions(Options(ReportDiagnostic.Default)).GetDiagnostics()
            .Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Warning, IsSuppressed: false } && !diagnostic.Id.StartsWith("CS17", StringComparison.Ordinal))
            .Select(diagnostic => $"{diagnostic.Id} at {Token(run.Input, diagnostic)}")
            .Where(warning => !IsOfMembersBeside(warning))
            .Order(StringComparer.Ordinal),
    ];

    // Members that only complete the interface are not traced, and undocumented.
    private static bool IsOfMembersBeside(string warning) =>
        warning is "CS1591 at FindAsync" or "CS1591 at ReadAsync" or "CS1591 at SaveAsync" || warning.StartsWith("CS8618", StringComparison.Ordinal);

    private static string Token(Compilation input, Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        var tree = input.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == place.Path);
        return tree is null ? place.ToString() : tree.GetRoot().FindToken(tree.GetText().Lines.GetPosition(place.StartLinePosition), findInsideTrivia: true).ToString();
    }

    private static CSharpCompilationOptions Options(ReportDiagnostic general) => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithGeneralDiagnosticOption(general);
}
