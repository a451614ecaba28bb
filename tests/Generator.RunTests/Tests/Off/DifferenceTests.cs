using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>That the comparison can fail: it names what was altered, and that alone.</summary>
public class DifferenceTests
{
    private const string Original =
        """
        #nullable enable
        using System;
        using System.Linq;
        using System.Threading.Tasks;

        namespace Shop;

        public class Desk
        {
            private int _count = 3;

            public const int Limit = 9;

            public string? Name { get; set; }

            public event Action? Opened;

            public async Task<int> PlaceAsync(int id)
            {
                await Task.Yield();
                Opened?.Invoke();
                return id + _count;
            }

            public async Task<int> PlaceAsync(string id, int times = 2)
            {
                await Task.Delay(times);
                return id.Length;
            }

            public int Sum(int[] numbers, int least) => numbers.Where(number => number > least).Sum(number => number * 2);

            public T Keep<T>(T value) where T : class => value;

            public void Safely(Action action)
            {
                try
                {
                    action();
                }
                catch (InvalidOperationException)
                {
                }
            }
        }
        """;

    public static TheoryData<string, string, string> Alterations => new()
    {
        { "return id + _count;", "return id - _count;", "method System.Void Shop.Desk/<PlaceAsync>d__PlaceAsync~0::MoveNext()" },
        { "await Task.Delay(times);", "await Task.Delay(times + 1);", "method System.Void Shop.Desk/<PlaceAsync>d__PlaceAsync~1::MoveNext()" },
        { "number * 2", "number * 3", "method System.Int32 Shop.Desk/<>c::<Sum>b__Sum~0_1(System.Int32)" },
        { "number > least", "number < least", "method System.Boolean Shop.Desk/<>c__DisplayClassSum~0_0::<Sum>b__0(System.Int32)" },
        { "int times = 2", "int times = 3", "method System.Threading.Tasks.Task`1<System.Int32> Shop.Desk::PlaceAsync(System.String, System.Int32)" },
        { "T Keep<T>(T value) where T : class => value", "T Keep<T>(T kept) where T : class => kept", "method !!0 Shop.Desk::Keep`1(!!0)" },
        { "where T : class", "where T : notnull", "method !!0 Shop.Desk::Keep`1(!!0)" },
        { "catch (InvalidOperationException)", "catch (ArgumentException)", "method System.Void Shop.Desk::Safely(System.Action)" },
        { "public int Sum", "internal int Sum", "method System.Int32 Shop.Desk::Sum(System.Int32[], System.Int32)" },
        { "public int Sum", "[Obsolete] public int Sum", "method System.Int32 Shop.Desk::Sum(System.Int32[], System.Int32)" },
        { "public const int Limit = 9", "public const int Limit = 8", "field System.Int32 Shop.Desk::Limit" },
        { "private int _count", "internal int _count", "field System.Int32 Shop.Desk::_count" },
        { "public string? Name", "[Obsolete] public string? Name", "property Shop.Desk::Name()" },
        { "public event", "[Obsolete] public event", "event Shop.Desk::Opened" },
        { "public class Desk", "public sealed class Desk", "type Shop.Desk" },
        { "public class Desk", "[Serializable] public class Desk", "type Shop.Desk" },
        { "public const int Limit", "public const int More = 1; public const int Limit", "field System.Int32 Shop.Desk::More" },
    };

    [Theory, MemberData(nameof(Alterations))]
    public void An_alteration_is_seen_and_named(string from, string to, string member)
    {
        Original.ShouldContain(from);

        Compare(Original.Replace(from, to, StringComparison.Ordinal)).Select(difference => difference.Member).ShouldBe([member]);
    }

    [Fact]
    public void The_same_source_is_no_difference() => Compare(Original).ShouldBeEmpty();

    // What a partial method may change and no more: the ordinals of state machines, closures and lambdas.
    [Fact]
    public void Another_order_of_members_is_no_difference()
    {
        const string Last = "    public void Safely";
        var start = Original.IndexOf("    public const int Limit", StringComparison.Ordinal);
        var end = Original.IndexOf("    public int Sum", StringComparison.Ordinal);
        var moved = Original[start..end];
        var reordered = Original.Replace(moved, "", StringComparison.Ordinal).Replace(Last, moved + Last, StringComparison.Ordinal);
        reordered.ShouldNotBe(Original);

        Compare(reordered).ShouldBeEmpty();
    }

    private static IReadOnlyList<Difference> Compare(string altered)
    {
        using var one = InputCompiler.WithoutPackage([new("Desk.cs", Original)], OptimizationLevel.Release);
        using var other = InputCompiler.WithoutPackage([new("Desk.cs", altered)], OptimizationLevel.Release);
        return Difference.Between(one, other);
    }
}
