using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What users may call their types, members, namespaces, aliases and files: whatever the name, the emitted code compiles.</summary>
public sealed class NameTests
{
    /// <summary>Keywords, keywords that are names in most places, and the names that emitted code says.</summary>
    public static TheoryData<string> Names =>
    [
        "class", "event", "object", "string", "default", "params",
        "alias", "allows", "and", "args", "async", "await", "by", "dynamic", "equals", "extension", "field", "file", "from", "get", "global", "group", "init", "managed",
        "nameof", "nint", "not", "notnull", "nuint", "on", "or", "partial", "record", "required", "scoped", "select", "set", "unmanaged", "value", "var", "when", "where",
        "with", "yield", "_", "self", "it", "call", "task", "e", "sequence", "Traced", "TResult", "TStateMachine", "TAwaiter", "Exception", "Activity",
        "System", "Pynector", "CompilerServices", "Generated", "TracedMethod", "TracedCall", "Create", "Start", "Main",
        "MembersSpans", "MembersCalls", "MembersAccess", "MethodsSpans", "MethodsCalls", "\u2167", "a\u203fb", "\u00e4\u0308",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Members_and_parameters(string name) => Compiles(name,
        """
        namespace Shop;
        public partial class Members(int seed)
        {
            [Tag("member")] private readonly int @NAME = seed;
            [Tag] private static readonly int Region = 1;
            [Traced] public async partial Task<int> PartialAsync(int @NAME) { await Task.Yield(); return @NAME + this.@NAME + Region; }
            [Traced] public partial int Split([Tag] int @NAME);
            private int SplitCore(int @NAME) => @NAME;
            [Traced] public partial IEnumerable<int> Stream(int @NAME);
            private static IEnumerable<int> StreamCore(int @NAME) { yield return @NAME; }
            [Traced] public int Plain([Tag] int @NAME) => @NAME;
            [Traced] public static int Shared(int @NAME) => @NAME;
            public int Call() => Plain(1) + Shared(2);
        }
        public class Hidden
        {
            [Tag("member")] private readonly int @NAME = 1;
            [Traced] private int Plain(int @NAME) => @NAME + this.@NAME;
            [Traced] private static int Shared(int @NAME) => @NAME;
            public int Call() => Plain(1) + Shared(2);
        }
        public partial class Captured(int @NAME)
        {
            [Traced] public async partial Task<int> PartialAsync() { await Task.Yield(); return @NAME; }
            [Traced] public partial int Split();
            private int SplitCore() => @NAME;
        }
        """);

    [Theory]
    [MemberData(nameof(Names))]
    [InlineData("Equals")]
    [InlineData("Finalize")]
    [InlineData("GetType")]
    [InlineData("MemberwiseClone")]
    public void Methods(string name) => Compiles(name,
        """
        namespace Shop;
        public partial class Methods { [Traced] public async partial Task @NAME(int id) => await Task.Yield(); }
        public partial class Splits { [Traced] public partial int @NAME(int id); private int NAMECore(int id) => id; }
        public class Plains { [Traced] public int @NAME(int id) => id; [Traced] private int @NAME(string id) => id.Length; public int Call() => @NAME(1) + @NAME(""); }
        public class Statics { [Traced] public static int @NAME(int id) => id; [Traced] private static int @NAME(string id) => id.Length; public static int Call() => @NAME(1) + @NAME(""); }
        """);

    [Theory]
    [MemberData(nameof(Names))]
    public void Type_parameters(string name) => Compiles(name,
        """
        namespace Shop;
        public partial class Types<@NAME> where @NAME : class
        {
            [Traced] public async partial Task<@NAME> PartialAsync(@NAME item) { await Task.Yield(); return item; }
            [Traced] public partial @NAME Split(@NAME item);
            private @NAME SplitCore(@NAME item) => item;
            [Traced] public @NAME Plain(@NAME item) => item;
            [Traced] private @NAME Hidden(@NAME item) => item;
            public @NAME Call(@NAME item) => Hidden(Plain(item));
        }
        public partial class Generics
        {
            [Traced] public async partial Task<@NAME> PartialAsync<@NAME>(@NAME item) where @NAME : struct { await Task.Yield(); return item; }
            [Traced] public partial @NAME Split<@NAME>(@NAME item);
            private @NAME SplitCore<@NAME>(@NAME item) => item;
            [Traced] public @NAME Plain<@NAME>(@NAME item) where @NAME : IComparable<@NAME> => item;
            public int Call() => Plain(1);
        }
        """);

    [Theory]
    [MemberData(nameof(Names))]
    public void Types_and_namespaces(string name) => Compiles(name,
        """
        namespace Shop.@NAME
        {
            public partial class @NAME
            {
                public partial struct Item
                {
                    [Traced] public async partial Task<@NAME> PartialAsync(@NAME? item) { await Task.Yield(); return item ?? new(); }
                    [Traced] public partial (int @NAME, @NAME Item) Split(@NAME item);
                    private (int @NAME, @NAME Item) SplitCore(@NAME item) => (1, item);
                    [Traced] public IntPtr Plain(@NAME item, IntPtr number) => number;
                    [Traced] private UIntPtr Hidden(@NAME item, UIntPtr number) => number;
                    public string Call(@NAME item) => Plain(item, IntPtr.Zero) + "" + Hidden(item, default);
                }
            }
        }
        """);

    // A keyword of C# can be no name of the global namespace that hides it, and types that stand for ours break the user's own code.
    [Theory]
    [MemberData(nameof(Names))]
    public void Types_in_the_global_namespace(string name)
    {
        if (name is not ("System" or "Pynector" or "dynamic"))
        {
            Compiles(name, $"public class @NAME;\n{GlobalOrders}");
        }
    }

    [Theory]
    [InlineData("OrdersSpans")]
    [InlineData("OrdersCalls")]
    [InlineData("OrdersAccess")]
    [InlineData("Generated")]
    [InlineData("CompilerServices")]
    [InlineData("nint")]
    [InlineData("TracedMethod")]
    public void Global_aliases(string name) => Compiles(name, $"global using @NAME = System.Collections.Generic.List<int>;\n{GlobalOrders}");

    [Theory]
    [InlineData("OrdersSpans")]
    [InlineData("OrdersCalls")]
    [InlineData("OrdersAccess")]
    public void Namespaces_called_as_emitted_classes(string name) => Compiles(name, $"namespace @NAME {{ public class Other; }} namespace Shop.@NAME {{ public class Other; }} namespace Shop {{ {Orders} }}");

    [Theory]
    [InlineData("Orders\u2028.cs")]
    [InlineData("Orders\u2029.cs")]
    [InlineData("Orders\u0085.cs")]
    [InlineData("Orders\n.cs")]
    [InlineData("Or\"ders\\.cs")]
    public void Files(string path) => Compiles(UserProject.OfText("") with { Files = [new SourceFile(path, $"using Pynector;\n{GlobalOrders}")] });

    [Fact]
    public void Names_too_long_for_a_file()
    {
        var name = new string('\u00e4', 200);

        var run = Compiles(UserProject.OfText($"using Pynector;\nnamespace Shop;\n{Orders.Replace("Orders", name, StringComparison.Ordinal)}\n{Orders.Replace("Orders", name + "2", StringComparison.Ordinal)}"));

        run.Emitted.Select(file => System.Text.Encoding.UTF8.GetByteCount(file.HintName)).Max().ShouldBeLessThan(200);
    }

    private const string Orders =
        """
        public partial class Orders
        {
            [Traced] public async partial Task<int> PartialAsync(IntPtr number) { await Task.Yield(); return number.GetHashCode(); }
            [Traced] public partial int Split(IntPtr number);
            private int SplitCore(IntPtr number) => number.GetHashCode();
            [Traced] public int Plain(IntPtr number) => number.GetHashCode();
            [Traced] private int Hidden(UIntPtr number) => number.GetHashCode();
            public int Call() => Plain(default) + Hidden(default);
        }
        """;

    private static readonly string GlobalOrders = Orders + Orders.Replace("Orders", "Closed", StringComparison.Ordinal).Replace("public partial class", "public class", StringComparison.Ordinal)
        .Replace("[Traced] public async partial", "public async", StringComparison.Ordinal)
        .Replace("[Traced] public partial int Split(IntPtr number);", "", StringComparison.Ordinal);

    private static void Compiles(string name, string code)
    {
        var text = code.Replace("@NAME", "@" + name, StringComparison.Ordinal).Replace("NAMECore", name + "Core", StringComparison.Ordinal);
        Compiles(UserProject.OfText(text.StartsWith("global using", StringComparison.Ordinal) ? text.Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, "using Pynector;\n") : $"using Pynector;\n{text}"));
    }

    private static GeneratorRun Compiles(UserProject project)
    {
        // A program that doesn't compile without tracing says nothing about it.
        Errors(GeneratorRun.Of(project.With("PynectorTracing", "false")).Output).ShouldBeEmpty();
        var run = GeneratorRun.Of(project);
        run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        Errors(run.Output).ShouldBeEmpty();
        return run;
    }

    private static List<Diagnostic> Errors(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        return [.. compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
