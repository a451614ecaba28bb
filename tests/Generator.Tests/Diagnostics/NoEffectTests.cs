using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>PYN2001–PYN2003: attributes that nothing comes of, however they are written.</summary>
public sealed class NoEffectTests
{
    [Fact]
    public Task PYN2003_on_methods_that_a_type_does_not_trace() => Marked.CheckAsync(
        """
        [Traced]
        public partial class Orders : IAsyncDisposable
        {
            public int Total([{|PYN2003:Tag|}] int id) => id;

            [NotTraced]
            public async Task SaveAsync([{|PYN2003:Tag|}] int id) => await Task.Yield();

            public async Task PlaceAsync([Tag] int id) => await Task.Yield();

            public async ValueTask DisposeAsync() => await PlaceAsync(1);
        }
        """,
        ["[Tag] has no effect, because 'Total' is not traced: add [Traced], or remove it"]);

    [Fact]
    public Task PYN2003_on_a_core() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial int Total(int id);

            private int TotalCore([{|PYN2003:Tag|}] int id) => id;
        }
        """,
        ["[Tag] has no effect, because 'TotalCore' is not traced: put it on 'Total', which is the declaration"]);

    [Fact]
    public async Task Aliases_are_followed()
    {
        var run = GeneratorRun.Of(UserProject.OfText(
            """
            global using GlobalLabel = Pynector.TagAttribute;
            using Left = Pynector.NotTracedAttribute;
            using Mark = Pynector.TracedAttribute;

            namespace Shop
            {
                using Label = Pynector.TagAttribute;
                using MemberAttribute = Pynector.TagAttribute;

                public sealed partial class Orders
                {
                    [Member] public int Tenant => 1;

                    public void Place([Label] int id, [GlobalLabel] int other) { }

                    [Left] public void Save() { }

                    [Mark] public async partial Task PlaceAsync() => await Task.Yield();
                }
            }
            """));

        (await Marked.ReportedAsync(run)).Select(diagnostic => diagnostic.Id).ShouldBe(["PYN2002", "PYN2003", "PYN2003", "PYN2001"]);
        run.Text.ShouldContain("Orders.PlaceAsync");
    }
}
