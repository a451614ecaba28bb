using System.Globalization;
using System.Text;

namespace Pynector.QuickStart.Tests;

/// <summary>The sample, run over files that users have: other columns, errors, no file at all.</summary>
public sealed class OwnFileTests : IDisposable
{
    private const string Header = "order,placed,customer,sku,quantity,unit_price,currency\n";
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Imports_a_file_without_the_column_for_incidents()
    {
        var run = await ImportAsync(Header + "B-1,2026-05-01,\"Smith, Jones & Co\",CUP,2,10.50,EUR\n\nB-2,2026-05-01,Kiosk,CUP,,10.50,EUR\n");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Summary.ShouldBe("Imported 1 of 2 lines of own.csv: 21.00 EUR.\nRejected 1:\n  line    4  quantity '' is not a whole number\n");
    }

    [Fact]
    public async Task Folds_errors_too_when_there_are_too_many_and_counts_them()
    {
        var lines = Enumerable.Range(1, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"B-{i},2026-05-01,Kiosk,CUP,none,1,EUR\n"));

        var run = await ImportAsync(Header + string.Concat(lines));

        run.WithoutDurations.ShouldContain("├─ OrderParser.Parse × 28 28 errors min …");
        run.Lines.Count(line => line.Contains("OrderParser.Parse", StringComparison.Ordinal)).ShouldBe(13);
    }

    [Fact]
    public async Task Says_that_a_file_is_missing()
    {
        var run = await Run.QuickStartAsync(_temp, Run.Program, "nowhere.csv");

        ShouldFail(run, "There is no file 'nowhere.csv'.");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("name,price\ntea,2\n", "is no file of orders: its first line has to be 'order,placed,")]
    [InlineData(Header + "B-1,2026-05-01,\"Kiosk,CUP,2,10.50,EUR\n", "is malformed: a quote")]
    [InlineData(Header + "B-1,2026-05-01,The \"Kiosk\",CUP,2,10.50,EUR\n", "is malformed: a quote")]
    [InlineData(Header + "B-1,2026-05-01,Kiosk,CUP,2,10.50,EUR\nB-2,2026-05-01,\"Kiosk,CUP,2,10.50,EUR\n", "is malformed: a quote")]
    public async Task Says_what_is_wrong_with_a_malformed_file_and_saves_nothing_of_it(string text, string message)
    {
        ShouldFail(await ImportAsync(text), message);
        Directory.EnumerateFiles(_temp.Path, "*.db").ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_that_a_file_is_no_text()
    {
        var run = await Run.QuickStartAsync(_temp, Run.Program, _temp.Write("own.csv", Encoding.Latin1.GetBytes(Header + "B-1,2026-05-01,Café,CUP,2,10.50,EUR\n")));

        ShouldFail(run, "is not a UTF-8 text");
    }

    [Fact]
    public async Task Says_how_it_is_used() => ShouldFail(await Run.QuickStartAsync(_temp, Run.Program, "a.csv", "b.csv"), "usage:");

    private Task<Run> ImportAsync(string text) => Run.QuickStartAsync(_temp, Run.Program, _temp.Write("own.csv", text));

    private static void ShouldFail(Run run, string message)
    {
        run.ExitCode.ShouldBe(1);
        run.Summary.ShouldBeEmpty();
        run.Messages.ShouldHaveSingleItem().ShouldContain(message);
    }
}
