namespace Pynector.QuickStart.Tests;

public sealed class ShippedFileTests(ShippedFileTests.FirstRun first) : IClassFixture<ShippedFileTests.FirstRun>
{
    private readonly TempFolder _temp = first.Temp;
    private readonly Run _run = first.Run;

    [Fact]
    public async Task Runs_again_with_the_same_output()
    {
        var again = await Run.QuickStartAsync(_temp, Run.Program);

        again.ExitCode.ShouldBe(0, again.Error);
        again.WithoutDurations.ShouldBe(_run.WithoutDurations);
    }

    [Fact]
    public void Has_one_tree_with_all_spans_in_it()
    {
        Tree().First().ShouldStartWith("orders.import … ms unset orders.imported=149 orders.rejected=15");
        Tree().Where(line => line[0] is not ('├' or '│' or '└' or ' ')).ShouldHaveSingleItem();
        _run.Output.ShouldContain("634 spans, 23 with errors, 2 canceled.");
    }

    [Theory]
    [InlineData("├─ OrderFile.ReadAsync … ms unset file.name=orders.csv file.lines=164")]
    [InlineData("├─ OrderStore.OpenAsync … ms unset db.namespace=pynector-quickstart.db")]
    [InlineData("│ └─ OrderStore.CreateTable … ms unset db.namespace=pynector-quickstart.db")]
    [InlineData("├─ OrderSaver.SaveAllAsync … ms unset orders.count=153 parallelism=4")]
    [InlineData("└─ OrderStore.CountAsync … ms unset db.namespace=pynector-quickstart.db")]
    public void Shows_spans_with_their_tags(string line) => Tree().ShouldContain(line);

    [Fact]
    public void Folds_long_runs_into_a_line() => Block("OrderParser.Parse ×", 1).Concat(Block("│ ├─ OrderSaver.SaveAsync ×", 3)).ShouldBe(
        [
            "├─ OrderParser.Parse × 153 0 errors min …, median …, max … ms",
            "│ ├─ OrderSaver.SaveAsync × 146 0 errors min …, median …, max … ms",
            "│ │ ├─ Pricing.Price × 146 0 errors min …, median …, max … ms",
            "│ │ └─ OrderStore.InsertAsync × 146 0 errors min …, median …, max … ms",
        ]);

    [Fact]
    public void Shows_an_error_of_a_synchronous_method() => Tree().ShouldContain(
        "├─ OrderParser.Parse … ms ERROR \"quantity 'two' is not a whole number\" order.line=15 error.type=QuickStart.RejectedOrderException");

    [Fact]
    public void Shows_what_is_no_error_by_NotErrors_with_its_event() => Block("order.line=85", 2).ShouldBe(
        [
            "├─ OrderParser.Parse … ms unset order.line=85",
            "│ └─ • duplicate order.id=A-10078 first.line=79",
        ]);

    [Fact]
    public void Shows_a_retry_that_succeeds() => Block("order.line=31 ", 5).ShouldBe(
        [
            "│ ├─ OrderSaver.SaveAsync … ms unset order.line=31 order.id=A-10030",
            "│ │ ├─ Pricing.Price … ms unset order.quantity=2 order.currency=EUR order.total=15.60",
            "│ │ ├─ OrderStore.InsertAsync … ms ERROR \"database is locked\" attempt=1 db.namespace=pynector-quickstart.db error.type=Microsoft.Data.Sqlite.SqliteException",
            "│ │ ├─ • retry delay.ms=10",
            "│ │ └─ OrderStore.InsertAsync … ms unset attempt=2 db.namespace=pynector-quickstart.db",
        ]);

    [Fact]
    public void Shows_a_retry_that_gives_up()
    {
        var block = Block("order.line=127 ", 7);

        block[0].ShouldBe("│ ├─ OrderSaver.SaveAsync … ms ERROR \"database is locked\" order.line=127 order.id=A-10126 error.type=Microsoft.Data.Sqlite.SqliteException");
        block.Count(line => line.Contains("InsertAsync … ms ERROR", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void Shows_the_cancellation() => Block("order.line=93 ", 3).ShouldBe(
        [
            "│ ├─ OrderSaver.SaveAsync … ms canceled order.line=93 order.id=A-10092 pynector.canceled=true",
            "│ │ ├─ Pricing.Price … ms unset order.quantity=2 order.currency=EUR order.total=48.00",
            "│ │ └─ OrderStore.InsertAsync … ms canceled attempt=1 db.namespace=pynector-quickstart.db pynector.canceled=true",
        ]);

    [Fact]
    public void Sums_up()
    {
        _run.Summary.ShouldBe(ExpectedSummary.Text);
        _run.Output.ShouldContain($"Database {Path.Combine(_temp.Path, "pynector-quickstart.db")} (orders: 149).");
    }

    private IEnumerable<string> Tree() => _run.WithoutDurations.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => line.Length > 0);

    private List<string> Block(string part, int lines) =>
        [.. Tree().SkipWhile(line => !line.Contains(part, StringComparison.Ordinal)).Take(lines)];

    /// <summary>One run of the program, for all tests.</summary>
    public sealed class FirstRun : IAsyncLifetime, IDisposable
    {
        internal TempFolder Temp { get; } = new();

        internal Run Run { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Run = await Run.QuickStartAsync(Temp, Run.Program);
            Run.ExitCode.ShouldBe(0, Run.Error);
            Run.Error.ShouldBeEmpty();
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Temp.Dispose();
    }
}
