#define LOGBOOK
using System.Diagnostics;
using Pynector;

namespace Inputs.AtCall;

/// <summary>Calls that a symbol of the file decides on.</summary>
internal sealed class Logbook
{
    private int _entries;

    [Traced]
    [Conditional("LOGBOOK")]
    public void Enter() => _entries++;

    [Traced]
    [Conditional("NO_LOGBOOK")]
    public void Forget() => _entries--;

    public static int Keep()
    {
        var book = new Logbook();
        book.Enter();
        book.Forget();
        return book._entries;
    }
}
