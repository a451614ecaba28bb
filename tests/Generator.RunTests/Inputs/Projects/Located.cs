#pragma warning disable CA1000, CA1034, CA1050 // What is asked for is the name of every kind of place.
using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Projects
{
    /// <summary>Methods that know where they stand.</summary>
    public static partial class Located
    {
        /// <summary>The file of whoever calls it, as the compiler says it.</summary>
        public static string File([CallerFilePath] string file = "") => file;

        /// <summary>Where this file is, as its methods' spans must say it.</summary>
        public static string Here() => File();

        /// <summary>In place.</summary>
        [Traced]
        public static async partial Task<int> InPlaceAsync(int number)
        {
            await Task.Yield();
            return number;
        }

        /// <summary>Wrapped: the declaration is what callers see.</summary>
        [Traced]
        public static partial int Wrapped(int number);

        private static int WrappedCore(int number) => number;

        /// <summary>A sequence.</summary>
        [Traced]
        public static partial IEnumerable<int> Sequence(int number);

        private static IEnumerable<int> SequenceCore(int number)
        {
            yield return number;
        }

        /// <summary>A generic type in a type.</summary>
        public static partial class Inner<T>
        {
            /// <summary>Generic.</summary>
            [Traced]
            public static async partial Task<TOther> GenericAsync<TOther>(TOther value)
            {
                await Task.Yield();
                return value;
            }
        }
    }
}

/// <summary>In no namespace.</summary>
public static partial class LocatedNowhere
{
    /// <summary>In place.</summary>
    [Traced]
    public static async partial Task<int> RunAsync(int number)
    {
        await Task.Yield();
        return number;
    }
}
