using Pynector;

namespace Inputs.Declarations;

/// <summary>What other assemblies see: its documentation must be as complete as without the package.</summary>
public static partial class Documented
{
    /// <summary>Adds slowly.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another.</param>
    /// <returns>The sum.</returns>
    [Traced]
    public static async partial Task<int> AddAsync(int left, int right)
    {
        await Task.Yield();
        return left + right;
    }

    /// <summary>Adds.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another.</param>
    /// <returns>The sum.</returns>
    [Traced]
    public static partial int Add(int left, int right);

    private static int AddCore(int left, int right) => left + right;

#pragma warning disable CS1591 // On purpose: what this pragma takes away here is not reported in the emitted file either.
    [Traced]
    public static async partial Task<int> UndocumentedAsync(int number)
    {
        await Task.Yield();
        return number;
    }
#pragma warning restore CS1591
}
