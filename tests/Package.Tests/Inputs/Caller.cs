// Names [Traced] only in this comment, and has an attribute of that name, which is not Pynector's:
// [Traced]
Caller.Run(await Library.Prices.GetAsync(7));

internal static class Caller
{
    [Local.Traced]
    public static void Run(int price) => Console.WriteLine(price);
}

namespace Local
{
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class TracedAttribute : Attribute;
}
