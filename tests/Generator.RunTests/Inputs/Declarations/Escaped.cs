using Pynector;

namespace Inputs.Declarations.@namespace;

/// <summary>Names that are keywords.</summary>
internal sealed partial class @class<@struct>
{
    [Tag("class.field")]
    internal readonly int @int = 3;

    [Traced]
    public async partial Task<@struct> @event(@struct @ref, int @default = 1)
    {
        await Task.Yield();
        return @default > 0 ? @ref : throw new InvalidOperationException();
    }

    [Traced]
    public partial @return @while<@return>([Tag] @return @for, @struct @in);

    private @return @whileCore<@return>(@return @for, @struct @in)
    {
        _ = @in;
        return @for;
    }
}
