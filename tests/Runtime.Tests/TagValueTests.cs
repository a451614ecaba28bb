using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace Pynector.Runtime.Tests;

/// <summary>How values of each type are recorded as tags.</summary>
public sealed class TagValueTests
{
    public static TheoryData<object> AsTheyAre =>
    [
        "text", true, 1.5, 1.5f, 1, 1L, (short)1, (byte)1, (sbyte)1, (ushort)1, 1u,
    ];

    public static TheoryData<object, string> AsText => new()
    {
        { DayOfWeek.Friday, "Friday" },
        { ulong.MaxValue, "18446744073709551615" },
        { 1234.5m, "1234.5" },
        { 'x', "x" },
        { new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), "0f8fad5b-d9cb-469f-a165-70867728950e" },
        { new Uri("https://example.org/a%20b?c=d"), "https://example.org/a b?c=d" },
        { TimeSpan.FromSeconds(90.5), "00:01:30.5000000" },
        { new DateTime(2026, 11, 21, 1, 2, 3, DateTimeKind.Utc), "2026-11-21T01:02:03.0000000Z" },
        { new DateTimeOffset(2026, 11, 21, 1, 2, 3, TimeSpan.FromHours(2)), "2026-11-21T01:02:03.0000000+02:00" },
        { new DateOnly(2026, 11, 21), "2026-11-21" },
        { new TimeOnly(1, 2, 3), "01:02:03.0000000" },
        { new Version(1, 2), "1.2" },
        { new Int128(1, 0), "18446744073709551616" },
    };

    [Theory]
    [MemberData(nameof(AsTheyAre))]
    public void Text_and_numbers_are_recorded_as_they_are(object value) => Tagged.Value(value).ShouldBe(value);

    [Fact]
    public void A_typed_number_is_recorded_as_it_is()
    {
        Tagged.Value(1).ShouldBe(1);
        Tagged.Value(1L).ShouldBe(1L);
        Tagged.Value(true).ShouldBe(true);
        Tagged.Value((int?)3).ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(AsText))]
    public void Other_values_are_recorded_as_invariant_text(object value, string expected)
    {
        var previous = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Tagged.Value(value).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void Any_other_type_is_recorded_by_its_text() => Tagged.Value(new Order(7)).ShouldBe("order 7");

    [Fact]
    public void Null_is_not_recorded()
    {
        Tagged.Value<string?>(null).ShouldBeNull();
        Tagged.Value<int?>(null).ShouldBeNull();

        using var recorder = new Recorder();
        var call = recorder.Method().BeginCall();
        call.Tag("key", "kept");
        call.Tag<string?>("key", null);
        call.End();
        recorder.Span.GetTagItem("key").ShouldBe("kept");
    }

    [Fact]
    public void Sequences_in_memory_are_recorded_as_arrays()
    {
        Tagged.Value(new[] { "a", "b" }).ShouldBe(new[] { "a", "b" });
        Tagged.Value(new List<int> { 1, 2 }).ShouldBe(new[] { 1, 2 });
        Tagged.Value(new HashSet<long> { 1 }).ShouldBe(new[] { 1L });
        Tagged.Value<IReadOnlyCollection<double>>(new Queue<double>([1.5])).ShouldBe(new[] { 1.5 });
        Tagged.Value(new uint[] { 1 }).ShouldBeOfType<uint[]>();
        Tagged.Value(new byte[] { 1 }).ShouldBeOfType<byte[]>();
    }

    [Fact]
    public void Sequences_of_what_is_text_by_itself_are_recorded_as_texts()
    {
        var previous = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Tagged.Value(new[] { DayOfWeek.Friday, (DayOfWeek)9 }).ShouldBe(new[] { "Friday", "9" });
            Tagged.Value(new List<DayOfWeek> { DayOfWeek.Friday }).ShouldBe(new[] { "Friday" });
            Tagged.Value(new HashSet<DayOfWeek> { DayOfWeek.Friday }).ShouldBe(new[] { "Friday" });
            Tagged.Value(new List<DayOfWeek>()).ShouldBe(Array.Empty<string>());
            Tagged.Value(new[] { 'x', 'y' }).ShouldBe(new[] { "x", "y" });
            Tagged.Value(new[] { 1234.5m }).ShouldBe(new[] { "1234.5" });
            Tagged.Value(new[] { ulong.MaxValue }).ShouldBe(new[] { "18446744073709551615" });
            Tagged.Value(new[] { Guid.Empty }).ShouldBe(new[] { "00000000-0000-0000-0000-000000000000" });
            Tagged.Value(new Uri?[] { new("https://example.org/"), null }).ShouldBe(new[] { "https://example.org/", null });
            Tagged.Value<IReadOnlyCollection<DateTime>>([new DateTime(2026, 11, 21, 1, 2, 3, DateTimeKind.Utc)]).ShouldBe(new[] { "2026-11-21T01:02:03.0000000Z" });
            Tagged.Value(ImmutableArray.Create(TimeSpan.FromSeconds(90.5))).ShouldBe(new[] { "00:01:30.5000000" });
            Tagged.Value(new[] { 1.5, (double?)null }).ShouldBe(new[] { "1.5", null });
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void A_sequence_of_anything_else_is_recorded_by_its_own_text()
    {
        Tagged.Value(new Orders([new Order(7)])).ShouldBe("1 orders");
        Tagged.Value(new Orders<DayOfWeek>([])).ShouldBe("orders of all days");
    }

    [Fact]
    public void A_sequence_is_recorded_as_it_was()
    {
        using var recorder = new Recorder();
        var lines = new[] { 1, 2 };

        var call = recorder.Method().BeginCall();
        call.Tag("lines", lines);
        lines[0] = 99;
        call.End();

        recorder.Span.GetTagItem("lines").ShouldBe(new[] { 1, 2 });
    }

    [Fact]
    public void A_lazy_sequence_is_not_read()
    {
        var isRead = false;
        IEnumerable<int> Lazy()
        {
            isRead = true;
            yield return 1;
        }

        Tagged.Value(Lazy()).ShouldBeNull();
        isRead.ShouldBeFalse();
    }

    private sealed record Order(int Id)
    {
        public override string ToString() => $"order {Id}";
    }

    private sealed class Orders(IReadOnlyCollection<Order> orders) : List<Order>(orders)
    {
        public override string ToString() => $"{Count} orders";
    }

    // In memory or not: nothing tells.
    private sealed class Orders<T>(IEnumerable<T> orders) : IEnumerable<T>
    {
        public IEnumerator<T> GetEnumerator() => orders.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => "orders of all days";
    }
}
