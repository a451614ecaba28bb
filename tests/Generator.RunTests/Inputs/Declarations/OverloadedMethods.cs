using System.Globalization;
using Pynector;

namespace Inputs.Declarations;

/// <summary>One name, many methods, in both forms.</summary>
internal sealed partial class Vault
{
    [Traced]
    public async partial Task<string> SaveAsync(int value)
    {
        await Task.Yield();
        return "int " + value.ToString(CultureInfo.InvariantCulture);
    }

    [Traced]
    public async partial Task<string> SaveAsync(string value)
    {
        await Task.Yield();
        return "string " + value;
    }

    [Traced]
    public async partial Task<string> SaveAsync<T>(T value)
    {
        await Task.Yield();
        return typeof(T).Name + " " + value;
    }

    [Traced]
    public partial Task<string> SaveAsync(int value, [Tag("save.times")] int times);

    private async Task<string> SaveAsyncCore(int value, int times)
    {
        await Task.Yield();
        return "ints " + (value * times).ToString(CultureInfo.InvariantCulture);
    }

    [Traced]
    public partial string Load(int key);

    private string LoadCore(int key) => "int " + key.ToString(CultureInfo.InvariantCulture);

    [Traced]
    public partial string Load(ref int key);

    private string LoadCore(ref int key) => "ref " + (++key).ToString(CultureInfo.InvariantCulture);

    [Traced]
    public partial string Load<T>(T key);

    private string LoadCore<T>(T key) => typeof(T).Name + " " + key;
}
