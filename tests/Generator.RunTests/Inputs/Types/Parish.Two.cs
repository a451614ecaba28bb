using Pynector;

namespace Inputs.Types;

[Traced("church")]
internal partial class Parish
{
    public partial Task<int> SingAsync(int hymns);

    public async partial Task<int> PrayAsync(int hours)
    {
        await Task.Yield();
        return hours;
    }
}
