using Pynector;

namespace Inputs.Shapes.@event.@record;

/// <summary>Keywords, and words that are keywords in some places, as names of everything.</summary>
internal sealed partial class @record<@where>
{
    [Traced]
    public partial int @partial<@async>([Tag] int @await, @async @field, @where @value, int @scoped)
        where @async : notnull;

    private int @partialCore<@async>(int @await, @async @field, @where @value, int @scoped)
        where @async : notnull
    {
        Probe.Enter();
        return @await + @scoped;
    }

    [Traced]
    public async partial Task<int> @await<@dynamic>(int @async, int @var, @dynamic @nameof, int _)
    {
        await Task.Yield();
        Probe.Enter();
        return @async + @var + _;
    }

    internal partial struct @var
    {
        [Traced]
        public partial @var @new(@var @this, ref int @params);

        private @var @newCore(@var @this, ref int @params)
        {
            Probe.Enter();
            @params++;
            return @this;
        }

        [Traced]
        public static async partial ValueTask<@required> @yield<@required>(@required @file)
        {
            await Task.Yield();
            Probe.Enter();
            return @file;
        }
    }

    internal partial interface @required
    {
        [Traced]
        public static partial int größe(int gr\u00F6\u00DFe);

        private static int größeCore(int größe)
        {
            Probe.Enter();
            return größe;
        }
    }
}
