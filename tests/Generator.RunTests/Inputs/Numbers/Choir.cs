using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Numbers;

/// <summary>More methods than the runtime library has builders for, of all kinds of tasks.</summary>
internal sealed partial class Choir
{
    [Traced]
    public async partial Task Voice0() => await Task.Yield();

    [Traced]
    public async partial Task<int> Voice1()
    {
        await Task.Yield();
        return 1;
    }

    [Traced]
    public async partial ValueTask Voice2() => await Task.Yield();

    [Traced]
    public async partial ValueTask<string> Voice3()
    {
        await Task.Yield();
        return "3";
    }

    [Traced]
    public async partial Task<int> Voice4() => await Task.FromResult(4).ConfigureAwait(false);

    [Traced(CancellationIsError = true)]
    public async partial Task<int> Voice5() => await Task.FromResult(5).ConfigureAwait(false);

    [Traced]
    public async partial Task<int> Voice6() => await Task.FromResult(6).ConfigureAwait(false);

    [Traced]
    public async partial Task<int> Voice7() => await Task.FromResult(7).ConfigureAwait(false);

    [Traced]
    public async partial Task Voice8() => await Task.Yield();

    [Traced]
    public async partial Task<int> Voice9() => await Task.FromResult(9).ConfigureAwait(false);

    [Traced]
    public async partial ValueTask Voice10() => await Task.Yield();

    [Traced]
    public async partial ValueTask<int> Voice11() => await Task.FromResult(11).ConfigureAwait(false);

    [Traced(NotErrors = [typeof(TimeoutException)])]
    public async partial ValueTask<int> Voice12() => await Task.FromResult(12).ConfigureAwait(false);

    // Overloads, and a generic method of the same name.
    [Traced("one")]
    public async partial Task<T> Sing<T>(T note) => await Task.FromResult(note).ConfigureAwait(false);

    [Traced("two")]
    public async partial Task<int> Sing(int note) => await Task.FromResult(note).ConfigureAwait(false);
}

/// <summary>Types within types, generic ones among them: each numbers its own methods.</summary>
internal static partial class Hall<TOuter>
{
    [Traced]
    public static async partial Task<TOuter> Play(TOuter note) => await Task.FromResult(note).ConfigureAwait(false);

    internal partial struct Stage<TInner>
    {
        [Traced]
        public static async partial Task<(TOuter Outer, TInner Inner, T Own)> Play<T>(TOuter outer, TInner inner, T own)
        {
            await Task.Yield();
            return (outer, inner, own);
        }
    }

    internal partial interface IBalcony
    {
        [Traced]
        public static async partial Task<int> Listen() => await Task.FromResult(1).ConfigureAwait(false);
    }
}

/// <summary>A method that runs before the assembly has registered its methods.</summary>
internal static partial class EarlyBird
{
    public static Task<int>? First { get; private set; }

    [Traced]
    public static async partial Task<int> Sing() => await Task.FromResult(5).ConfigureAwait(false);

#pragma warning disable CA2255 // What libraries shouldn't do, applications may.
    [ModuleInitializer]
    internal static void Start() => First = Sing();
#pragma warning restore CA2255
}
