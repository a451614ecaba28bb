using System.Globalization;
using Inputs.Settings;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Settings;

/// <summary>What is recorded for an argument of each kind of type.</summary>
[Collection(ListeningCollection.Name)]
public class WovenTagTests
{
    [Fact]
    public void Numbers_are_recorded_as_they_are() => Tagged(
        () => TagKinds.Numbers(true, 1.5, 2.5f, -3, 4, -5, 6, -7, 8, -9),
        ("flag", true), ("number", 1.5), ("single", 2.5f), ("tiny", (sbyte)-3), ("octet", (byte)4), ("little", (short)-5),
        ("unsignedLittle", (ushort)6), ("whole", -7), ("unsigned", 8u), ("big", -9L));

    [Fact]
    public void Other_values_are_recorded_as_invariant_text() => Tagged(
        () => TagKinds.Texts(
            "text", ulong.MaxValue, -1234.50m, 'c', Guid.Empty, new Uri("https://example.org/a b"), new TimeSpan(1, 2, 3, 4, 5), new Weight(1.5), new Sku("7")),
        ("text", "text"), ("huge", "18446744073709551615"), ("money", "-1234.50"), ("mark", "c"),
        ("id", "00000000-0000-0000-0000-000000000000"), ("link", "https://example.org/a b"), ("time", "1.02:03:04.0050000"),
        ("weight", "1.5 g"), ("sku", "sku-7"));

    [Fact]
    public void Dates_are_recorded_in_round_trip_form() => Tagged(
        () => TagKinds.Dates(
            new DateTime(2026, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc),
            new DateTime(2026, 1, 2, 3, 4, 5, 6),
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)),
            new DateOnly(2026, 1, 2),
            new TimeOnly(3, 4, 5, 6)),
        ("utc", "2026-01-02T03:04:05.0060000Z"), ("unspecified", "2026-01-02T03:04:05.0060000"),
        ("offset", "2026-01-02T03:04:05.0060000+02:00"), ("day", "2026-01-02"), ("hour", "03:04:05.0060000"));

    [Fact]
    public void Enums_are_recorded_by_name() => Tagged(
        () => TagKinds.Enums(Size.Large, Extras.Gift | Extras.Insured, (Size)9, Size.Small),
        ("size", "Large"), ("extras", "Gift, Insured"), ("unknown", "9"), ("perhaps", "Small"));

    [Fact]
    public void Null_is_not_recorded() => Tagged(() => TagKinds.Nothing(null, null, null, null, null));

    [Fact]
    public void The_value_decides_and_not_the_declared_type() => Tagged(
        () => TagKinds.Objects(1, 2.5m, "text", 3, new Weight(2), Size.Large),
        ("number", 1), ("money", "2.5"), ("text", "text"), ("perhaps", 3), ("weight", "2.0 g"), ("size", "Large"));

    [Fact]
    public void Values_of_a_type_parameter()
    {
        Tagged(() => TagKinds.Of(1), ("value", 1));
        Tagged(() => TagKinds.Of("text"), ("value", "text"));
        Tagged(() => TagKinds.Of(1.5m), ("value", "1.5"));
        Tagged(() => TagKinds.Of<string?>(null));
        Tagged(() => TagKinds.Of<int?>(null));
        Tagged(() => TagKinds.Of((1, "a")), ("value", "(1, a)"));
    }

    [Fact]
    public void Sequences_of_numbers_and_texts_are_recorded_as_arrays()
    {
        Array<int[], int>([1, 2]);
        Array<string[], string>(["a", "b"]);
        Array<double[], double>([1.5, 2]);
        Array<bool[], bool>([true, false]);
        Array<long[], long>([1, 2]);
        Array<List<int>, int>([1, 2]);
        Array<IReadOnlyList<string>, string>(["a", "b"]);
        Array<IEnumerable<long>, long>([1, 2]);
        Array<HashSet<string>, string>(["a", "b"]);
        Array<int[], int>([]);
    }

    // Exporters have no arrays of these values, but of their texts.
    [Fact]
    public void Sequences_of_values_that_are_recorded_as_text_are_arrays_of_texts()
    {
        Array<decimal[], string>([1.5m, 2m], ["1.5", "2"]);
        Array<List<Size>, string>([Size.Large, Size.Small], ["Large", "Small"]);
    }

    [Fact]
    public void Sequences_of_other_values_are_values_of_any_other_type() =>
        Tagged(() => TagKinds.Of(new HashSet<Sku>()), ("value", "System.Collections.Generic.HashSet`1[Inputs.Settings.Sku]"));

    // What the caller changes later must not change what was recorded.
    [Fact]
    public void A_recorded_sequence_is_what_it_was_at_the_call()
    {
        int[] numbers = [1, 2];
        using var scene = Scene.Recording();
        TagKinds.Of(numbers);
        numbers[0] = 9;

        ((IEnumerable<int>)scene.Span.GetTagItem("value")!).ShouldBe([1, 2]);
    }

    // Reading it would run the user's code a second time, or use it up.
    [Fact]
    public void A_lazy_sequence_is_not_read()
    {
        var reads = 0;
        using var scene = Scene.Recording();
        TagKinds.Of(Lazy());

        reads.ShouldBe(0);

        IEnumerable<int> Lazy()
        {
            reads++;
            yield return 1;
        }
    }

    [Fact]
    public void References_are_recorded_as_they_are_at_the_call()
    {
        var reference = 1;
        Tagged(() => TagKinds.In(1.5m, ref reference, "a", "b"), ("value", "1.5"), ("reference", 1), ("names", new[] { "a", "b" }));
        reference.ShouldBe(2);
    }

    [Fact]
    public void A_value_whose_text_throws_is_left_out()
    {
        using var scene = Scene.Recording();
        TagKinds.Rudely(1, new Rude(), 2).ShouldBe(3);

        scene.Span.TagObjects.ToDictionary().ShouldBe(new Dictionary<string, object?> { ["before"] = 1, ["after"] = 2 }, ignoreOrder: true);
    }

    // What nobody keeps is not even formatted.
    [Theory, InlineData(Audience.None), InlineData(Audience.SampledOut), InlineData(Audience.SampledOutRoot)]
    public void Nothing_is_formatted_that_is_not_recorded(Audience audience)
    {
        using var scene = new Scene(audience);
        var faults = 0;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            TagKinds.Rudely(1, new Rude(), 2).ShouldBe(3);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        faults.ShouldBe(0);

        void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs e) =>
            faults += e.Exception.Message == "no text" ? 1 : 0;
    }

    private static void Array<TSequence, T>(TSequence sequence)
        where TSequence : IEnumerable<T> => Array(sequence, [.. sequence]);

    private static void Array<TSequence, T>(TSequence sequence, T[] expected)
    {
        using var scene = Scene.Recording();
        TagKinds.Of(sequence);
        scene.Span.GetTagItem("value").ShouldBeOfType<T[]>().ShouldBe(expected);
    }

    private static void Tagged(Action call, params (string Key, object Value)[] expected)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Elsewhere();
        try
        {
            using var scene = Scene.Recording();
            call();
            var tags = scene.Span.TagObjects.ToDictionary();
            tags.Keys.ShouldBe(expected.Select(tag => tag.Key), ignoreOrder: true);
            foreach (var (key, value) in expected)
            {
                // Not only equal: of the same type, for exporters go by it.
                tags[key]!.GetType().ShouldBe(value.GetType(), key);
                tags[key].ShouldBe(value, key);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    // A culture that writes everything otherwise, made by hand: the machine may know none but the invariant one.
    private static CultureInfo Elsewhere()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yy";
        return culture;
    }
}
