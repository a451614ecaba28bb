using Pynector;

namespace Inputs.Declarations;

/// <summary>Types in types: each of them partial.</summary>
internal static partial class Warehouse
{
    internal sealed partial class Shelf<T>
    {
        private readonly List<T> _things = [];

        [Traced]
        public async partial Task<int> PutAsync(T thing)
        {
            await Task.Yield();
            _things.Add(thing);
            return _things.Count;
        }

        internal partial struct Box
        {
            [Traced]
            public partial int Weigh([Tag("box.pieces")] int pieces);

            private readonly int WeighCore(int pieces) => pieces * 2;

            [Traced]
            public async partial Task<TOther> SwapAsync<TOther>(T thing, Func<T, TOther> swap)
            {
                await Task.Yield();
                return swap(thing);
            }
        }
    }

    private partial interface IKeeper
    {
        [Traced]
        public virtual async partial Task<int> CountAsync(int things) // A partial one is not virtual by itself.
        {
            await Task.Yield();
            return things;
        }
    }

    private sealed class Keeper : IKeeper;

    public static Task<int> CountAsync(int things) => ((IKeeper)new Keeper()).CountAsync(things);
}
