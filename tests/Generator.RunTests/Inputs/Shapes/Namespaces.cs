using Pynector;

namespace Inputs.Shapes.Blocks
{
    using Number = System.Int32;

    /// <summary>A type in a namespace in braces, with an alias that no other file knows.</summary>
    internal static partial class Outer
    {
        [Traced]
        public static async partial Task<Number> AddAsync(Number value, Number more = Number.MaxValue)
        {
            await Task.Yield();
            Probe.Enter();
            return value + (more == Number.MaxValue ? 0 : more);
        }

        [Traced]
        public static partial Number Add(Number value);

        private static Number AddCore(Number value)
        {
            Probe.Enter();
            return value;
        }
    }

    namespace Nested.Deep
    {
        using System.Text;

        /// <summary>The same name, in a namespace in a namespace.</summary>
        internal static partial class Outer
        {
            [Traced]
            public static async partial Task<StringBuilder> AppendAsync(StringBuilder text)
            {
                await Task.Yield();
                Probe.Enter();
                return text;
            }

            [Traced]
            public static partial StringBuilder Append(StringBuilder text);

            private static StringBuilder AppendCore(StringBuilder text)
            {
                Probe.Enter();
                return text;
            }
        }
    }
}

// Namespaces called like those that emitted code names.
namespace Inputs.Shapes.Pynector.System.Threading.Tasks
{
    using global::System.Threading.Tasks;
    using global::Pynector;

    internal sealed partial class Clerk
    {
        [Tag]
        private readonly int _id = 1;

        [Traced]
        public async partial Task<int> FileAsync(int id)
        {
            await Task.Yield();
            Probe.Enter();
            return id;
        }

        [Traced]
        public partial int File([Tag] int id);

        private int FileCore(int id)
        {
            Probe.Enter();
            return id + _id;
        }
    }
}
