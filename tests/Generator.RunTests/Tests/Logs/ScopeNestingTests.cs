using Inputs.Logs;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>Spans within spans: the innermost scope is that of the innermost.</summary>
[Collection(ListeningCollection.Name)]
public class ScopeNestingTests
{
    [Fact]
    public async Task Each_body_logs_in_its_own_scope_within_those_around_it()
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        await new Kitchen(book.Factory.CreateLogger<Kitchen>()).CookAsync();

        book.Texts.ShouldBe(["cook", "chop", "chopped", "fry 2", "fry 1", "fry 0", "fried 0", "fried 1", "fried 2", "fried"]);
        foreach (var line in book.Lines)
        {
            var depth = line.Text switch
            {
                "cook" or "chopped" or "fried" => 1,
                "chop" or "fry 2" or "fried 2" => 2,
                "fry 1" or "fried 1" => 3,
                _ => 4,
            };
            var around = new List<string>();
            for (var span = line.Current; span != scene.Caller; span = span!.Parent)
            {
                around.Insert(0, LogBook.Fields(span!));
            }

            around.Count.ShouldBe(depth, line.Text);
            line.Scopes.ShouldBe(around.ToArray(), line.Text);
        }
    }

    [Fact]
    public async Task Branches_that_run_at_once_are_not_mixed()
    {
        const int Branches = 50;
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var kitchen = new Kitchen(book.Factory.CreateLogger<Kitchen>());

        await Task.WhenAll(Enumerable.Range(0, Branches).Select(branch => Task.Run(() => branch % 2 == 0 ? kitchen.CookAsync() : kitchen.FryAsync(3))));

        book.Lines.Count.ShouldBe((Branches / 2 * 10) + (Branches / 2 * 8));
        foreach (var line in book.Lines)
        {
            line.Scopes[^1].ShouldBe(LogBook.Fields(line.Current!));
            line.Scopes.Length.ShouldBe(Depth(line.Current!, scene.Caller!));
        }
    }

    private static int Depth(System.Diagnostics.Activity? span, System.Diagnostics.Activity caller) => span == caller ? 0 : 1 + Depth(span!.Parent, caller);
}
