using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is reported of declarations that can't be woven in any form.</summary>
public sealed class RefusedDeclarationTests
{
    [Fact]
    public Task PYN0002_type_is_not_partial() => Marked.CheckAsync(
        """
        public class {|PYN0002:Orders|}
        {
            [Traced]
            public async partial Task PlaceAsync() => await Task.Yield();
        }
        """,
        ["'PlaceAsync' can't be traced, because 'Orders' is not partial: declare 'Orders' as 'partial class'"]);

    [Fact]
    public Task PYN0002_each_type_around_must_be_partial() => Marked.CheckAsync(
        """
        public static class {|PYN0002:Outer|}
        {
            public partial struct Middle
            {
                public record struct {|PYN0002:Inner|}
                {
                    [Traced]
                    public partial void Place();

                    private void PlaceCore() { }
                }
            }
        }
        """,
        [
            "'Place' can't be traced, because 'Outer' is not partial: declare 'Outer' as 'partial class'",
            "'Place' can't be traced, because 'Inner' is not partial: declare 'Inner' as 'partial record struct'",
        ]);

    [Fact]
    public Task PYN0004_body_is_not_async() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial Task {|PYN0004:PlaceAsync|}() => Task.CompletedTask;

            [Traced]
            public partial int {|PYN0004:Count|}()
            {
                return 1;
            }
        }
        """,
        [
            "'PlaceAsync' can't be traced as a partial method, because it is not async: make it 'async', or split it into a declaration without a body and 'PlaceAsyncCore'",
            "'Count' can't be traced as a partial method, because it is not async: split it into a declaration without a body and 'CountCore'",
        ]);

    [Fact]
    public Task PYN0006_both_parts_are_written() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial Task {|PYN0006:PlaceAsync|}();

            public async partial Task PlaceAsync() => await Task.Yield();

            public partial Task SaveAsync();

            [Traced]
            public async partial Task {|PYN0006:SaveAsync|}() => await Task.Yield();
        }
        """,
        ["Both parts of 'PlaceAsync' are in your code, and one must be the generator's: remove the declaration without a body, so that the method is partial, or rename the part with the body to 'PlaceAsyncCore', so that the method is split"]);

    [Fact]
    public Task PYN0011_language_version_is_too_low() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public async partial Task {|PYN0011:PlaceAsync|}() => await Task.Yield();

            [Traced]
            public partial void {|PYN0011:Place|}();

            private void PlaceCore() { }
        }
        """,
        ["Emitted code needs C# 11 or later, and this project is compiled as C# 10.0: set <LangVersion>11</LangVersion> or higher"],
        project => project with { LanguageVersion = LanguageVersion.CSharp10 });

    [Fact]
    public Task PYN0012_local_function() => Marked.CheckAsync(
        """
        public class Orders
        {
            public int Place()
            {
                return Inner();

                [{|PYN0012:Traced|}]
                int Inner() => 1;
            }
        }
        """,
        ["The local function 'Inner' can't be traced by an attribute: make it a method"]);

    [Fact]
    public Task PYN0012_lambda() => Marked.CheckAsync(
        """
        public class Orders
        {
            public Func<int> Place { get; } = [{|PYN0012:Traced|}] () => 1;
        }
        """,
        ["The lambda can't be traced by an attribute: make it a method"]);

    [Fact]
    public Task PYN0013_file_local_type() => Marked.CheckAsync(
        """
        file partial class Orders
        {
            [Traced]
            public async partial Task {|PYN0013:PlaceAsync|}() => await Task.Yield();

            public partial class Lines
            {
                [Traced]
                public partial void {|PYN0013:Add|}();

                private void AddCore() { }
            }
        }
        """,
        ["'PlaceAsync' can't be traced, because 'Orders' is file-local and no other file can add to it: remove 'file' from 'Orders'"]);

    // Marked sources begin with usings, before which the alias would have to stand: a type of another file carries it.
    [Fact]
    public Task PYN0032_types_behind_an_alias() => Marked.CheckAsync(
        """
        public partial class Orders : Aliased
        {
            [Traced]
            public async partial Task {|PYN0032:PlaceAsync|}(Customer customer) => await Task.Delay(customer.Id);

            [Traced]
            public partial List<Customer?[]>? {|PYN0032:All|}();

            private List<Customer?[]>? AllCore() => null;

            [Traced]
            public partial void {|PYN0032:Keep|}<T>(T item) where T : IKept;

            private void KeepCore<T>(T item) where T : IKept => _ = item;

            [Traced]
            public partial void {|PYN0032:Raise|}(Level level = Level.Low);

            private void RaiseCore(Level level) => _ = level;

            [Traced]
            public partial int Count(int customer);

            private int CountCore(int customer) => new Customer { Id = customer }.Id;
        }
        """,
        ["'PlaceAsync' can't be traced, because emitted code can't name 'Customer', to which only an extern alias leads: add 'global' to the aliases of the reference to 'Legacy'"],
        project => project with
        {
            Files =
            [
                .. project.Files,
                new SourceFile(
                    "Aliased.cs",
                    """
                    extern alias legacy;
                    global using Customer = legacy::Legacy.Customer;
                    global using IKept = legacy::Legacy.IKept;
                    global using Level = legacy::Legacy.Level;

                    public class Aliased;
                    """),
            ],
            Libraries = [LegacyLibrary.Reference("legacy")],
        });

    [Fact]
    public Task PYN0025_no_method() => Marked.CheckAsync(
        """
        public class Orders
        {
            public int Count
            {
                [{|PYN0025:Traced|}] get => 1;
                [{|PYN0025:Traced|}] set { }
            }

            public event Action Placed { [{|PYN0025:Traced|}] add { } remove { } }

            [{|PYN0025:Traced|}]
            public static Orders operator +(Orders one, Orders other) => one;

            [{|PYN0025:Traced|}]
            ~Orders() { }
        }
        """,
        ["'get_Count' can't be traced, because only methods can: put [Traced] on a method that it calls"]);
}
