#nullable disable
using Pynector;

namespace Inputs.Declarations;

/// <summary>A file that knows nothing of nullability: its callers in other files may pass and get null.</summary>
internal static partial class Attic
{
    [Traced]
    public static async partial Task<string> FetchAsync(string name)
    {
        await Task.Yield();
        return name;
    }

    [Traced]
    public static partial string Find<T>(string name, T[] things) where T : class;

    private static string FindCore<T>(string name, T[] things) where T : class => things is null ? null : name;
}
