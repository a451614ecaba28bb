using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Pynector;

namespace Inputs.Declarations;

internal enum Priority
{
    Low,
    High,
}

/// <summary>Default values, <c>params</c>, tuple names, attributes and nullability of parameters, in place.</summary>
internal static partial class Mail
{
    [Traced]
    public static async partial Task<string> SendAsync(
        string to,
        string? text = "a \"quoted\"\nline",
        Priority priority = Priority.High,
        int copies = -1,
        long size = long.MinValue,
        double weight = double.NaN,
        float rate = 0.5f,
        decimal cost = 1.50m,
        char mark = '\'',
        bool urgent = true,
        int? limit = null,
        DayOfWeek? day = DayOfWeek.Friday,
        DateTime when = default,
        CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{to}|{text}|{priority}|{copies}|{size}|{weight}|{rate}|{cost}|{mark}|{urgent}|{limit}|{day}|{when.Ticks}|{cancellationToken.CanBeCanceled}");
    }

    [Traced]
    public static async partial Task<int> CountAsync(string prefix, params string?[] names)
    {
        await Task.Yield();
        return names.Count(name => name?.StartsWith(prefix, StringComparison.Ordinal) == true);
    }

    [Traced]
    public static async partial Task<(int Count, string? Longest)> MeasureAsync((string Name, int Weight)[] parcels, IReadOnlyDictionary<string, (int Low, int High)>? limits)
    {
        await Task.Yield();
        return (parcels.Sum(parcel => parcel.Weight) + (limits?["all"].High ?? 0), parcels.MaxBy(parcel => parcel.Name.Length).Name);
    }

    [Traced]
    public static async partial Task<int> LengthAsync([AllowNull] string text, [StringSyntax(StringSyntaxAttribute.Regex)] string? pattern)
    {
        await Task.Yield();
        return (text ?? "").Length + (pattern?.Length ?? 0);
    }

    [Traced]
    public static async partial Task<string> GreetAsync(this string name, string greeting = "hello")
    {
        await Task.Yield();
        return greeting + " " + name;
    }
}

/// <summary>The same of wrapped methods, which may have <c>ref</c>, <c>in</c>, <c>out</c>, and spans, too.</summary>
internal static partial class Post
{
    [Traced]
    public static partial string Send(
        string to,
        [Tag("mail.text")] string? text = "a \"quoted\"\nline",
        [Tag("mail.priority")] Priority priority = Priority.High,
        [Tag("mail.weight")] double weight = double.NegativeInfinity,
        decimal cost = 1.50m,
        int? limit = 3,
        CancellationToken cancellationToken = default);

    private static string SendCore(string to, string? text, Priority priority, double weight, decimal cost, int? limit, CancellationToken cancellationToken) =>
        string.Create(CultureInfo.InvariantCulture, $"{to}|{text}|{priority}|{weight}|{cost}|{limit}|{cancellationToken.CanBeCanceled}");

    [Traced]
    public static partial int Count(string prefix, params ReadOnlySpan<string> names);

    private static int CountCore(string prefix, params ReadOnlySpan<string> names)
    {
        var count = 0;
        foreach (var name in names)
        {
            count += name.StartsWith(prefix, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }

    [Traced]
    public static partial bool TryParse(string text, in int factor, ref int calls, [NotNullWhen(true)] out string? parsed);

    private static bool TryParseCore(string text, in int factor, ref int calls, out string? parsed)
    {
        calls++;
        parsed = int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? (number * factor).ToString(CultureInfo.InvariantCulture) : null;
        return parsed is not null;
    }

    [Traced]
    public static partial ValueTask<(int Count, string? Longest)> MeasureAsync(params (string Name, int Weight)[] parcels);

    private static ValueTask<(int Count, string? Longest)> MeasureAsyncCore((string Name, int Weight)[] parcels) =>
        new((parcels.Sum(parcel => parcel.Weight), parcels.MaxBy(parcel => parcel.Name.Length).Name));

    [Traced]
    public static partial string Greet(this string name, [Tag] string greeting = "hello");

    private static string GreetCore(string name, string greeting) => greeting + " " + name;

    [Traced]
    public static unsafe partial int Sum(int* numbers, [Tag("sum.count")] int count);

    private static unsafe int SumCore(int* numbers, int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += numbers[i];
        }

        return sum;
    }
}
