using Harbor;

namespace Voyage;

/// <summary>A friend of the library, which calls what only friends see.</summary>
public static class Calls
{
    public static int Oil() => new Crane().Oil(3);
}
