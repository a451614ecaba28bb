using Pynector;

namespace Inputs.Declarations;

internal partial class Ledger
{
    [Traced]
    public async partial Task ClearAsync()
    {
        await Task.Yield();
        _entries.Clear();
    }

    [Traced]
    public partial int Last();

    private int SumCore() => _entries.Sum();
}
