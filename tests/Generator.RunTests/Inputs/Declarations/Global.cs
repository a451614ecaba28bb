using Pynector;

/// <summary>A type in no namespace.</summary>
internal static partial class Homeless
{
    [Traced]
    public static async partial Task<int> WanderAsync(int miles)
    {
        await Task.Yield();
        return miles;
    }

    [Traced]
    public static partial int Rest(int hours);

    private static int RestCore(int hours) => hours;
}
