using Pynector;

namespace Inputs.Declarations;

/// <summary>One type in two files: each has a method, and the body of the other's declaration.</summary>
internal sealed partial class Ledger
{
    private readonly List<int> _entries = [];

    [Traced]
    public async partial Task<int> PostAsync(int amount)
    {
        await Task.Yield();
        _entries.Add(amount);
        return _entries.Count;
    }

    [Traced]
    public partial int Sum();

    private int LastCore() => _entries[^1];
}
