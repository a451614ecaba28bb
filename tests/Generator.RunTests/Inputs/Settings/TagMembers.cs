using Pynector;

namespace Inputs.Settings;

/// <summary>Fields and properties that are tags of every wrapped instance method.</summary>
internal partial class Branch(string city)
{
    [Tag("branch.city")]
    private readonly string _city = city;

    [Tag]
    public int Desks { get; set; } = 3;

    [Tag("branch.manager")]
    protected string? Manager { get; init; } = "nobody";

    [Tag("branch.mood")]
    internal string Mood => Desks > 0 ? "fine" : throw new InvalidOperationException("no desks");

    [Traced]
    public partial Task<string> OpenAsync([Tag] int hour);

    private async Task<string> OpenAsyncCore(int hour)
    {
        await Task.Yield();
        Desks += hour;
        return _city;
    }

    [Traced]
    public partial int Close();

    private int CloseCore() => Desks;

    [Traced]
    public static partial int Count([Tag] int closed);

    private static int CountCore(int closed) => 10 - closed;

    [Traced]
    public async partial Task<int> AuditAsync()
    {
        await Task.Yield();
        return Desks;
    }
}

/// <summary>What derives has the tags of its base, as far as it can see them.</summary>
internal sealed partial class HeadOffice(string city, string manager) : Branch(city)
{
    [Tag]
    private readonly string _manager = manager;

    [Traced]
    public partial string Chair();

    private string ChairCore() => _manager;
}

/// <summary>Results that are tags.</summary>
internal static partial class Results
{
    [Traced]
    [return: Tag("result.total")]
    public static partial int Add(int left, int right);

    private static int AddCore(int left, int right) => left + right;

    [Traced]
    [return: Tag("result.total")]
    public static partial Task<int> AddAsync(int left, int right);

    private static async Task<int> AddAsyncCore(int left, int right)
    {
        await Task.Yield();
        return left + right;
    }

    [Traced]
    [return: Tag("result.total")]
    public static partial Task<int> AddNowAsync(int left, int right);

    private static Task<int> AddNowAsyncCore(int left, int right) => Task.FromResult(left + right);

    [Traced]
    [return: Tag("result.total")]
    public static partial ValueTask<decimal> SumAsync(params decimal[] parts);

    private static async ValueTask<decimal> SumAsyncCore(decimal[] parts)
    {
        await Task.Yield();
        return parts.Sum();
    }

    [Traced]
    [return: Tag("result.total")]
    public static partial ValueTask<decimal> SumNowAsync(params decimal[] parts);

    private static ValueTask<decimal> SumNowAsyncCore(decimal[] parts) => new(parts.Sum());

    [Traced]
    [return: Tag("result.name")]
    public static partial string? Name(bool known);

    private static string? NameCore(bool known) => known ? "known" : null;

    [Traced]
    [return: Tag("result.total")]
    public static partial int Divide([Tag] int number, [Tag] int by);

    private static int DivideCore(int number, int by) => number / by;

    [Traced]
    [return: Tag("result.rude")]
    public static partial ValueTask<Rude> RudelyAsync(bool later);

    private static async ValueTask<Rude> RudelyAsyncCore(bool later)
    {
        if (later)
        {
            await Task.Yield();
        }

        return new Rude();
    }
}
