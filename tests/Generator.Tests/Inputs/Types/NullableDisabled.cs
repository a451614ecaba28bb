#nullable disable
using Pynector;

namespace Shop
{
    /// <summary>An old class.</summary>
    public partial class Legacy
    {
        /// <summary>Finds.</summary>
        [Traced]
        public async partial Task<string> FindAsync(string name, object other)
        {
            await Task.Yield();
            return name ?? other?.ToString();
        }

#nullable enable annotations
        /// <summary>Finds, halfway to new times.</summary>
        [Traced]
        public partial string? Find(string? name);

        private string? FindCore(string? name) => name;
#nullable restore
    }
}
