using Pynector;

namespace Inputs.AtCall;

/// <summary>Plain methods that only a member of their type can name: of private nested types, or with such types in their signature.</summary>
internal static partial class Nests
{
    public static async Task<int> HatchAsync() => await new Nest("owl").HatchAsync(2).ConfigureAwait(false);

    public static int Count() => Nest.Count(3);

    public static string Sing() => new Nest("owl").Sing<string>("hoo");

    public static int Weigh()
    {
        var egg = new Egg { Grams = 4 };
        return (egg.Grow(3) * 100) + egg.Weigh();
    }

    public static int Call() => ((IBird)new Nest("owl")).Call(6);

    public static int Keep() => Keep(new Egg { Grams = 8 });

    public static int Deep() => Nest.Deep();

    [Traced]
    private static int Keep(Egg egg) => egg.Grams;

    private partial interface IBird
    {
        [Traced]
        int Call(int times);
    }

    private sealed partial class Nest(string bird) : IBird
    {
        [Tag("bird")]
        private readonly string _bird = bird;

        public static int Deep() => new Twig().Bend(9);

        [Traced]
        public async Task<int> HatchAsync([Tag] int eggs)
        {
            await Task.Yield();
            return eggs;
        }

        [Traced]
        public static int Count(int eggs) => eggs;

        [Traced]
        public string Sing<T>(T song)
            where T : notnull => _bird + song;

        public int Call(int times) => times;

        private sealed partial class Twig
        {
            [Traced]
            public int Bend(int degrees) => degrees;
        }
    }

    private partial struct Egg
    {
        public int Grams { get; set; }

        [Traced]
        public int Grow(int grams) => Grams += grams;

        [Traced]
        public readonly int Weigh() => Grams;
    }
}

/// <summary>An extension of a private type.</summary>
internal static partial class Roosts
{
    public static int Perch() => new Bird(5).Perch() + Perch(new Bird(2));

    [Traced]
    private static int Perch(this Bird bird) => bird.Size;

    private sealed record Bird(int Size);
}
