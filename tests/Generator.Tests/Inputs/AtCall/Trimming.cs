using System.Diagnostics.CodeAnalysis;
using Pynector;

namespace Shop;

internal sealed class Mirror
{
    [Traced]
    public static int Count<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TItem>() => typeof(TItem).GetProperties().Length;

    [Traced]
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
    private static Type Choose([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type type) => type;

    [Traced]
    [RequiresUnreferencedCode("Loads \"plugins\".")]
    [RequiresDynamicCode("Makes types.")]
    public void Load()
    {
    }

    [RequiresUnreferencedCode("Loads.")]
    [RequiresDynamicCode("Makes types.")]
    public int Use()
    {
        Load();
        return Count<string>() + Choose(typeof(int)).Name.Length;
    }
}
