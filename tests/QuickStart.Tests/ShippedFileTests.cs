namespace Pynector.QuickStart.Tests;

/// <summary>The sample, run over the file that it ships with: its tree, its summary, its output.</summary>
public sealed class ShippedFileTests(ShippedFileTests.FirstRun first) : IClassFixture<ShippedFileTests.FirstRun>
{
    private readonly TempFolder _temp = first.Temp;
    private readonly Run _run = first.Run;

    [Fact]
    public async Task Runs_again_with_the_same_output()
    {
        var again = await Run.QuickStartAsync(_temp, Run.Program);

        again.ExitCode.ShouldBe(0, again.Error);
        again.TreeInAnyOrder.ShouldBe(_run.TreeInAnyOrder);
        again.Summary.ShouldBe(_run.Summary);
    }

    [Fact]
    public void Has_one_tree_with_all_spans_in_it()
    {
        _run.Tree.First().ShouldStartWith("orders.import … ms unset orders.imported=149 orders.rejected=15");
        _run.Tree.Where(line => line[0] is not ('├' or '│' or '└' or ' ')).ShouldHaveSingleItem();
        _run.Output.ShouldContain("636 spans, 23 with errors, 2 canceled.");
    }

    [Fact]
    public void Shows_the_stream_with_what_it_called_and_not_what_its_consumer_did_between_lines() => Block("OrderFile.ReadLinesAsync", 3).ShouldBe(
        [
            "├─ OrderFile.ReadLinesAsync … ms unset file.name=orders.csv file.lines=164",
            "│ └─ OrderFile.CheckHeaderAsync … ms unset",
            "├─ OrderParser.Parse × 153 0 errors min …, median …, max … ms",
        ]);

    [Fact]
    public void Shows_the_class_under_its_prefix_and_the_span_of_level_debug() => Block("orders.db.OpenAsync", 2).ShouldBe(
        [
            "├─ orders.db.OpenAsync … ms unset client db.namespace=pynector-quickstart.db",
            "│ └─ orders.db.CreateTable … ms unset client db.namespace=pynector-quickstart.db",
        ]);

    [Fact]
    public void Shows_the_ordinary_method_where_it_is_called() => Block("orders.db.CountAsync", 2).ShouldBe(
        [
            "├─ orders.db.CountAsync … ms unset client db.namespace=pynector-quickstart.db",
            "└─ ImportReport.Reconcile … ms unset orders.missing=0",
        ]);

    [Fact]
    public void Leaves_out_what_is_not_traced() => _run.Tree.ShouldAllBe(line => !line.Contains("OrderStore", StringComparison.Ordinal) && !line.Contains("WriteAsync", StringComparison.Ordinal));

    [Theory]
    [InlineData("├─ OrderSaver.SaveAllAsync … ms unset orders.count=153 parallelism=4")]
    [InlineData("├─ orders.db.CountAsync … ms unset client db.namespace=pynector-quickstart.db")]
    public void Shows_spans_with_their_tags(string line) => _run.Tree.ShouldContain(line);

    [Fact]
    public void Leaves_no_blanks_at_the_ends_of_lines() => _run.Lines.ShouldAllBe(line => line == line.TrimEnd());

    [Fact]
    public void Folds_long_runs_into_a_line() => Block("OrderParser.Parse ×", 1).Concat(Block("│ ├─ OrderSaver.SaveAsync ×", 3)).ShouldBe(
        [
            "├─ OrderParser.Parse × 153 0 errors min …, median …, max … ms",
            "│ ├─ OrderSaver.SaveAsync × 146 0 errors min …, median …, max … ms",
            "│ │ ├─ Pricing.Price × 146 0 errors min …, median …, max … ms",
            "│ │ └─ orders.db.InsertAsync × 146 0 errors min …, median …, max … ms",
        ]);

    [Fact]
    public void Shows_an_error_of_a_synchronous_method() => _run.Tree.ShouldContain(
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
            "│ │ ├─ orders.db.InsertAsync … ms ERROR client \"database is locked\" attempt=1 db.namespace=pynector-quickstart.db error.type=Microsoft.Data.Sqlite.SqliteException",
            "│ │ ├─ • retry delay.ms=10",
            "│ │ └─ orders.db.InsertAsync … ms unset client attempt=2 db.namespace=pynector-quickstart.db",
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
            "│ │ └─ orders.db.InsertAsync … ms canceled client attempt=1 db.namespace=pynector-quickstart.db pynector.canceled=true",
        ]);

    [Fact]
    public void Sums_up()
    {
        _run.Summary.ShouldBe(ExpectedSummary.Text);
        _run.Output.ShouldContain($"Database {Path.Combine(_temp.Path, "pynector-quickstart.db")} (orders: 149).");
    }

    private List<string> Block(string part, int lines) =>
        [.. _run.Tree.SkipWhile(line => !line.Contains(part, StringComparison.Ordinal)).Take(lines)];

    /// <summary>One run of the program, for all tests.</summary>
    public sealed class FirstRun : IAsyncLifetime, IDisposable
    {
        internal TempFolder Temp { get; } = new();

        internal Run Run { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Run = await Run.QuickStartAsync(Temp, Run.Program);
            Run.ExitCode.ShouldBe(0, Run.Error);
            Run.Messages.ShouldBeEmpty();
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Temp.Dispose();
    }
}
