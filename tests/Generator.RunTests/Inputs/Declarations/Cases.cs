using Pynector;

namespace Inputs.Declarations;

/// <summary>Two types whose names differ by case alone: so would the names of their emitted files.</summary>
internal static partial class Bookcase
{
    [Traced]
    public static async partial Task<int> OpenAsync()
    {
        await Task.Yield();
        return 1;
    }
}

internal static partial class BookCase
{
    [Traced]
    public static async partial Task<int> OpenAsync()
    {
        await Task.Yield();
        return 2;
    }
}
