using Pynector;

namespace Inputs.Behaviour;

/// <summary>Methods of a source whose very creation fails: a listener throws at it.</summary>
internal static partial class Unlucky
{
    public const string Source = "Shop.Unlucky";

    [Traced(Source = Source)]
    public static async partial Task<int> RunAsync(int number)
    {
        await Task.Yield();
        return number;
    }

    [Traced(Source = Source)]
    public static partial int Run(int number);

    private static int RunCore(int number) => number;
}
