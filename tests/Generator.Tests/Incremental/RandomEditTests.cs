using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Incremental;

/// <summary>Edits that nobody thought of, in files that depend on each other: what is remembered of one file must not outlive another's.</summary>
public sealed class RandomEditTests
{
    private static readonly UserProject Project = new()
    {
        Files =
        [
            new SourceFile(
                "Names.cs",
                """
                namespace Shop;

                internal static class Names
                {
                    public const string Place = "orders." + "place";

                    public static int Count()
                    {
                        return 1;
                    }

                    public delegate Task Placing(string id);
                }

                public abstract class Desk<TItem>
                {
                    [Tag]
                    protected string? Region => null;

                    public virtual Task<TItem?> OpenAsync(TItem item)
                    {
                        return Task.FromResult<TItem?>(item);
                    }
                }
                """),
            new SourceFile(
                "Orders.cs",
                """
                namespace Shop;

                internal partial class Orders : Desk<string>
                {
                    private int Number()
                    {
                        return 1;
                    }

                    [Tag] private int Size => 7;

                    [Traced(Names.Place)]
                    public async Task<string> PlaceAsync([Tag] string id, string? note = null)
                    {
                        await Task.Delay(Number());
                        return id + note;
                    }

                    [Traced]
                    public override Task<string?> OpenAsync(string item)
                    {
                        return base.OpenAsync(item);
                    }

                    [Traced]
                    public static T? Pick<T>(T?[] items, int at = 3) where T : class => items[at];

                    [Traced]
                    public partial Task<string> SplitAsync(string id);

                    [Traced]
                    private async partial Task<string> InPlaceAsync(string id)
                    {
                        await Task.Yield();
                        return id;
                    }
                }
                """),
            new SourceFile(
                "Orders.Cores.cs",
                """
                namespace Shop;

                [Traced("more")]
                internal partial class More
                {
                    private Orders? _orders;

                    public Task SendAsync()
                    {
                        return Task.CompletedTask;
                    }
                }

                internal partial class Orders
                {
                    private async Task<string> SplitAsyncCore(string id)
                    {
                        await Task.Yield();
                        return id;
                    }
                }
                """),
            new SourceFile(
                "Mail.cs",
                """
                using Microsoft.Extensions.Logging;

                namespace Shop;

                internal class Mail(ILogger logger, string name)
                {
                    private readonly string _name = name + logger;

                    [Traced]
                    public async Task PostAsync(string to)
                    {
                        await Task.Yield();
                        logger.IsEnabled(LogLevel.Debug);
                        var logger2 = logger;
                        {
                            logger.IsEnabled(LogLevel.Debug);
                        }
                    }

                    public string Name => _name;
                }

                internal partial class Box(ILogger<Box> logger, ILogger kept) : Kept(kept)
                {
                    [Traced(Log = LogEvents.All)]
                    public Task PostAsync(string to)
                    {
                        return Task.CompletedTask;
                    }
                }

                internal partial class Bag(ILogger kept) : Kept(kept)
                {
                    [Traced]
                    public Task PostAsync(string to) => Task.CompletedTask;

                    [Traced]
                    public partial void Post(string to);

                    private void PostCore(string to)
                    {
                        kept.IsEnabled(LogLevel.Debug);
                    }
                }
                """),
            new SourceFile(
                "Mail.More.cs",
                """
                using Microsoft.Extensions.Logging;

                namespace Shop;

                internal class Kept(ILogger logger)
                {
                    public bool Is => logger.IsEnabled(LogLevel.Debug);
                }

                internal partial class Box
                {
                    public void More(string to)
                    {
                        logger.IsEnabled(LogLevel.Debug);
                        kept.IsEnabled(LogLevel.Debug);
                    }
                }

                internal partial class Bag
                {
                    public void More(string to)
                    {
                        kept.IsEnabled(LogLevel.Debug);
                    }
                }
                """),
            new SourceFile(
                "Calls.cs",
                """
                namespace Shop;

                internal partial class More
                {
                    public async Task<int> ReceiveAsync()
                    {
                        await SendAsync();
                        await _orders!.PlaceAsync("1");
                        return Names.Count();
                    }
                }

                internal static class Calls
                {
                    public static async Task CallAsync(Orders orders, More more, Mail mail, Box box, Bag bag)
                    {
                        await mail.PostAsync("1");
                        await box.PostAsync("2");
                        await bag.PostAsync("3");
                        Names.Placing placing = id => orders.PlaceAsync(id);
                        await placing("1");
                        await orders.PlaceAsync("2", note: "n");
                        await orders.OpenAsync("3");
                        await orders.SplitAsync("4");
                        _ = Orders.Pick(["a", "b"]);
                        await more.ReceiveAsync();
                    }
                }
                """),
        ],
    };

    private const int Steps = 200;

    // At the start of a line.
    private static readonly string[] Insertions =
    [
        "// A remark.\n", "#nullable disable\n", "#nullable restore\n", "#pragma warning disable\n", "#if OTHER\n", "#endif\n", "#line 7 \"Other.cs\"\n",
        "[NotTraced] ", "async ", "static ", "partial ", "{\n", "}\n",
        "return 2;\n", "var logger = \"\";\n", "_ = nameof(logger);\n", "kept = null!;\n", "/* ", "using System.Xml;\n", "int x = 1;\n", "public int Added(string id) => 1;\n",
    ];

    [Theory]
    [InlineData(1, "false")]
    [InlineData(2, "true")]
    public void Any_edit_leaves_what_a_build_would_make(int seed, string codeTags)
    {
        var random = new Random(seed);
        var project = Project.With("PynectorCodeTags", codeTags);
        var driver = GeneratorRun.CreateDriver(project, trackSteps: false);
        var original = WithUsing(project.Compile());
        var compilation = original;
        for (var step = 0; step < Steps; step++)
        {
            compilation = Edit(compilation, original, random);
            driver = driver.RunGenerators(compilation);
            FreshRun.AssertSame(project, compilation, driver.GetRunResult().Results.Single());
        }
    }

    private static CSharpCompilation WithUsing(CSharpCompilation compilation) => compilation.AddSyntaxTrees(
        CSharpSyntaxTree.ParseText(SourceText.From("global using Pynector;", Encoding.UTF8), (CSharpParseOptions)compilation.SyntaxTrees[0].Options, "Using.cs"));

    private static CSharpCompilation Edit(CSharpCompilation compilation, CSharpCompilation original, Random random)
    {
        var at = random.Next(1, Project.Files.Length + 1);
        var tree = compilation.SyntaxTrees[at];
        var text = tree.GetText();
        var line = text.Lines[random.Next(2, text.Lines.Count)];
        var edited = random.Next(4) switch
        {
            0 => text.Replace(line.Span, ""),
            1 => text.Replace(line.Start, 0, line.ToString() + "\n"),
            2 => text.Replace(line.Start, 0, Insertions[random.Next(Insertions.Length)]),

            // Most of the time there is but one thing wrong.
            _ => original.SyntaxTrees[at].GetText(),
        };
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(edited));
    }
}
